/** What the playground shows of the programme: its title, and the moments worth asking at. */

import type { Programme, Session } from './core/programme/programme.ts';
import { inLanguage } from './core/programme/words.ts';

export function shownEvent({ events, sessions }: Programme) {
	const [event] = events;
	const [first] = sessions;
	const title = event ? inLanguage(event.shortTitle ?? event.title, 'en', event.language).text : 'Emcee';
	return { title, zone: event?.zone ?? 'UTC', moments: first ? momentsOf(first) : [] };
}

const momentsOf = ({ starts, ends }: Session) => [
	{ label: 'A week before', at: starts.instant.subtract({ hours: 7 * 24 }) },
	{ label: 'The day before', at: starts.instant.subtract({ hours: 24 }) },
	{ label: 'Ten minutes before', at: starts.instant.subtract({ minutes: 10 }) },
	{ label: 'While it is on', at: starts.instant.add({ minutes: 30 }) },
	{ label: 'An hour after', at: ends.instant.add({ hours: 1 }) },
];
