/**
 * Which known word a misspelt one may stand for: "jelasi", "speekers", "regster".
 *
 * Careful on purpose, since a wrong guess is a wrong answer: short words must be right, and the first
 * letter must be among the first two typed.
 */

export type Spelling = {
	/** The known words at the smallest distance; none when nothing is near enough. */
	nearest(word: string): readonly string[];
};

export function createSpelling(words: Iterable<string>): Spelling {
	const byInitial = new Map<string, Set<string>>();
	for (const word of words) {
		if (word.length < SHORTEST) continue;
		const initial = word.charAt(0);
		byInitial.set(initial, (byInitial.get(initial) ?? new Set()).add(word));
	}
	return {
		nearest(word) {
			const slips = allowedSlips(word);
			if (slips === 0) return [];
			const initials = new Set([word.charAt(0), word.charAt(1)]);
			return closest(
				word,
				[...initials].flatMap((initial) => [...(byInitial.get(initial) ?? [])]),
				slips,
			);
		},
	};
}

/** "who" and "how" differ by letters alone: below this length every letter counts. */
const SHORTEST = 4;
/** From this length on, two slips still leave no doubt. */
const LONG = 8;
/** Nobody's word: a pasted key or a line without spaces. */
const LONGEST = 40;

function allowedSlips(word: string): number {
	if (word.length < SHORTEST || word.length > LONGEST) return 0;
	return word.length < LONG ? 1 : 2;
}

function closest(word: string, candidates: readonly string[], slips: number): readonly string[] {
	let limit = slips;
	let found: string[] = [];
	for (const candidate of candidates) {
		const distance = slipsBetween(word, candidate, limit);
		if (distance > limit) continue;
		if (distance < limit || found.length === 0) found = [];
		limit = distance;
		found.push(candidate);
	}
	return found;
}

/**
 * How many letters are missing, added, wrong or swapped with their neighbour; more than `limit` is only
 * told as more.
 */
export function slipsBetween(one: string, other: string, limit: number): number {
	if (Math.abs(one.length - other.length) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, column) => column);
	for (let row = 1; row <= one.length; row++) {
		const line = [row];
		for (let column = 1; column <= other.length; column++) {
			const wrong = one[row - 1] === other[column - 1] ? 0 : 1;
			const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			line.push(
				Math.min(
					at(last, column) + 1,
					at(line, column - 1) + 1,
					at(last, column - 1) + wrong,
					swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}
		if (Math.min(...line) > limit) return limit + 1;
		beforeLast = last;
		last = line;
	}
	return at(last, other.length);
}

const at = (line: readonly number[], column: number): number => line[column] ?? Number.POSITIVE_INFINITY;
