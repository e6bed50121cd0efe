/** Reads a time of day: "14:30", "14h30", "3 pm". */

import type { Token } from '../programme/find/text.ts';

export type ClockMatch = { time: Temporal.PlainTime; length: number };

export function readClock(tokens: readonly Token[], start: number): ClockMatch | undefined {
	const [first, second, third] = tokens.slice(start, start + 3);
	const hour = numberBelow(24, first);
	if (hour === undefined) return undefined;
	const half = second && HALVES.get(second.text);
	if (half !== undefined) return hour > 12 ? undefined : { time: timeOf((hour % 12) + half, 0), length: 2 };
	const minute = second?.gap === ':' ? numberBelow(60, second) : undefined;
	if (minute !== undefined) {
		const later = third && HALVES.get(third.text);
		if (later === undefined || hour > 12) return { time: timeOf(hour, minute), length: 2 };
		return { time: timeOf((hour % 12) + later, minute), length: 3 };
	}
	const afterLetter = second?.text === 'h' && third?.gap === '' ? numberBelow(60, third) : undefined;
	return afterLetter === undefined ? undefined : { time: timeOf(hour, afterLetter), length: 3 };
}

/** Hours to add to a clock of twelve. */
const HALVES: ReadonlyMap<string, number> = new Map([
	['am', 0],
	['pm', 12],
]);

const timeOf = (hour: number, minute: number): Temporal.PlainTime =>
	Temporal.PlainTime.from({ hour, minute });

function numberBelow(limit: number, token: Token | undefined): number | undefined {
	const number = /^\d{1,2}$/.test(token?.text ?? '') ? Number(token?.text) : limit;
	return number < limit ? number : undefined;
}
