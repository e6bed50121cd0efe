/**
 * The nearest known word to a mistyped one, so that a fault can say what was probably meant.
 *
 * One slip in three letters is the limit: beyond it a guess would mislead more than it helps. A number is
 * never guessed, since every number is near some other.
 */

export function nearest(typed: string, known: Iterable<string>): string | undefined {
	if (/^\d+$/.test(typed)) return undefined;
	const limit = Math.max(1, Math.floor(typed.length / 3));
	let best: { word: string; distance: number } | undefined;
	for (const word of known) {
		const distance = editDistance(typed.toLowerCase(), word.toLowerCase());
		if (distance <= limit && (!best || distance < best.distance)) best = { word, distance };
	}
	return best?.word;
}

/** Letters to add, drop, change or swap with their neighbour. */
function editDistance(from: string, to: string): number {
	let before: number[] = [];
	let row = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let line = 1; line <= from.length; line++) {
		const next = [line];
		for (let column = 1; column <= to.length; column++) {
			const same = from[line - 1] === to[column - 1];
			const swapped = from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1];
			next[column] = Math.min(
				at(row, column - 1) + (same ? 0 : 1),
				at(row, column) + 1,
				at(next, column - 1) + 1,
				swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
			);
		}
		before = row;
		row = next;
	}
	return at(row, to.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
