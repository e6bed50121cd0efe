/** The day at a glance: what starts on it and is not over yet, and what closes. */

import { type Block, strong } from '../../answer/answer.ts';
import { heading, line, list, note } from '../../answer/blocks.ts';
import { deadlineItem, isPast } from '../../answer/closing.ts';
import { zoneOf } from '../../answer/event-zone.ts';
import { tenseOf } from '../../answer/tense.ts';
import { dayIn, zoneLabel } from '../../answer/time.ts';
import type { Event } from '../../programme/programme.ts';
import { agendasOf } from '../agenda.ts';
import { sessionList } from './sessions.ts';
import { eventTitle, type Telling } from './telling.ts';

export function digestWords(event: Event, day: Temporal.PlainDate, telling: Telling): readonly Block[] {
	const { phrases, times, now, programme } = telling;
	const agenda = agendasOf(event, programme).get(day.toString());
	const sessions = agenda?.sessions.filter((session) => tenseOf(session, now) !== 'past') ?? [];
	const deadlines = agenda?.deadlines.filter(({ closes }) => !isPast(closes, event, telling)) ?? [];
	if (sessions.length + deadlines.length === 0) return [];
	const distance = times.dayDistance(day, dayIn(now, event.zone));
	const [first] = sessions;
	return [
		heading(phrases.announce.digest(distance, times.day(day))),
		...(programme.events.length > 1 ? [line(strong(eventTitle(event, telling)))] : []),
		...sessionList(sessions, telling),
		...(first
			? [
					note([
						{ kind: 'text', text: phrases.announce.timesIn(zoneLabel(first.starts.instant, zoneOf(event))) },
					]),
				]
			: []),
		...(deadlines.length > 0 ? [line(strong(phrases.announce.closing))] : []),
		...list(deadlines.map((deadline) => deadlineItem(deadline, telling))),
		{ kind: 'actions', items: [{ label: phrases.actions.sessions, ask: 'sessions' }] },
	];
}
