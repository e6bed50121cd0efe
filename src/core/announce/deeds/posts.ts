/** Planned messages and past deliveries as lines an organiser reads: when, where, what. */

import { type Inline, strong, text } from '../../answer/answer.ts';
import { plainInlines } from '../../answer/plain.ts';
import { destinationText } from '../destination.ts';
import type { Entry } from '../ledger.ts';
import type { Planned } from '../planned.ts';
import { type DeedContext, eventZone } from './context.ts';

export function postLine(planned: Planned, context: DeedContext): readonly Inline[] {
	const { times, now } = context;
	const moment = times.moment(planned.due, eventZone(context));
	return [
		strong(moment),
		text(` — ${firstWords(planned, context)} (${times.distance(planned.due, now, eventZone(context).id)})`),
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
			` — ${firstWords(entry.planned, context)}, ${times.moment(entry.planned.due, eventZone(context))}${why}`,
		),
	];
}

/** How the message begins, as it will read at its time. */
export function firstWords(planned: Planned, context: DeedContext): string {
	const { blocks } = context.word(planned, planned.due);
	for (const block of blocks) {
		if (block.kind === 'heading') return block.text;
		if (block.kind === 'line') return shorten(plainInlines(block.parts));
	}
	return planned.kind;
}

const shorten = (words: string): string =>
	words.length <= 80 ? words : `${Array.from(words).slice(0, 79).join('')}…`;
