/**
 * The nearest known word to a mistyped one, so that a fault can say what was probably meant.
 *
 * One slip in three letters is the limit: beyond it a guess would mislead more than it helps.
 */

export function nearest(typed: string, known: Iterable<string>): string | undefined {
	const limit = Math.max(1, Math.floor(typed.length / 3));
	let best: { word: string; distance: number } | undefined;
	for (const word of known) {
		const distance = editDistance(typed.toLowerCase(), word.toLowerCase());
		if (distance <= limit && (!best || distance < best.distance)) best = { word, distance };
	}
	return best?.word;
}

/** Letters to add, drop or change; two swapped neighbours ("peolpe") count as two. */
function editDistance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (const letter of from) {
		const next = [(row[0] ?? 0) + 1];
		for (const [column, other] of [...to].entries()) {
			const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
			const dropped = (row[column + 1] ?? 0) + 1;
			const added = (next[column] ?? 0) + 1;
			next.push(Math.min(changed, dropped, added));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
