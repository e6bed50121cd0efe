/** Planned messages and past deliveries as lines an organiser reads: when, where, what. */

import { type Inline, strong, text } from '../../answer/answer.ts';
import { firstWords } from '../../answer/first-words.ts';
import { destinationText } from '../destination.ts';
import type { Entry } from '../ledger.ts';
import type { Planned } from '../planned.ts';
import { type DeedContext, eventZone } from './context.ts';

export function postLine(planned: Planned, context: DeedContext): readonly Inline[] {
	const { times, now } = context;
	const moment = times.moment(planned.due, eventZone(context));
	return [
		strong(moment),
		text(` — ${beginning(planned, context)} (${times.distance(planned.due, now, eventZone(context).id)})`),
	];
}

export function entryLine(entry: Entry, context: DeedContext): readonly Inline[] {
	const { phrases, times } = context;
	const where = destinationText(entry.planned.destination);
	const state = phrases.office.states[entry.state];
	const why = entry.why ? `: ${entry.why}` : '';
	return [
		strong(`${where} ${state}`),
		text(
			` — ${beginning(entry.planned, context)}, ${times.moment(entry.planned.due, eventZone(context))}${why}`,
		),
	];
}

/** How the message begins, as it will read at its time. */
const beginning = (planned: Planned, { word }: DeedContext): string =>
	firstWords(word(planned, planned.due)) ?? planned.kind;
