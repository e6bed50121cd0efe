/**
 * The nearest known word to a mistyped one, so that a fault can say what was probably meant.
 *
 * One slip in three letters is the limit: beyond it a guess would mislead more than it helps. A number is
 * never guessed, since every number is near some other.
 */

import { slipsBetween } from './find/spelling.ts';

export function nearest(typed: string, known: Iterable<string>): string | undefined {
	if (/^\d+$/.test(typed)) return undefined;
	const limit = Math.max(1, Math.floor(typed.length / 3));
	return [...known]
		.map((word) => ({ word, slips: slipsBetween(typed.toLowerCase(), word.toLowerCase(), limit) }))
		.filter(({ slips }) => slips <= limit)
		.sort((one, other) => one.slips - other.slips)[0]?.word;
}
