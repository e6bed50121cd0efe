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

/** `careful` for ordinary words, of which there are so many that most slips make another word. */
export function createSpelling(words: Iterable<string>, careful = false): Spelling {
	/** By first letter and length: no other word can be near enough. */
	const shelves = new Map<string, Map<string, number>>();
	for (const word of words) {
		if (word.length < SHORTEST) continue;
		const shelf = shelfOf(word.charAt(0), word.length);
		shelves.set(shelf, (shelves.get(shelf) ?? new Map()).set(word, lettersOf(word)));
	}
	return {
		nearest(word) {
			const slips = Math.min(careful ? 1 : 2, allowedSlips(word));
			if (slips === 0) return [];
			const lengths = Array.from({ length: 2 * slips + 1 }, (_, index) => word.length - slips + index);
			const near = [...new Set([word.charAt(0), word.charAt(1)])]
				.flatMap((initial) => lengths.map((length) => shelves.get(shelfOf(initial, length))))
				.flatMap((shelf) => [...(shelf ?? [])])
				.filter(([, letters]) => bitsIn(letters ^ lettersOf(word)) <= 2 * slips)
				.map(([known]) => known)
				.filter((known) => !careful || word.length > SHORT || isHurried(word, known));
			return closest(word, near, slips);
		},
	};
}

/** What happens to fast typists: a letter forgotten, or two swapped. */
const isHurried = (word: string, known: string): boolean =>
	known.length === word.length + 1 || (known.length === word.length && lettersOf(known) === lettersOf(word));

/**
 * Which letters a word has, as bits of one number. A slip changes two of them at most, and comparing them
 * costs a thousandth of counting slips.
 */
function lettersOf(word: string): number {
	let letters = 0;
	for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) % 32);
	return letters;
}

function bitsIn(letters: number): number {
	let count = 0;
	for (let rest = letters; rest !== 0; rest &= rest - 1) count++;
	return count;
}

const shelfOf = (initial: string, length: number): string => initial + length;

/** "who" and "how" differ by letters alone: below this length every letter counts. */
const SHORTEST = 4;
/** Up to this length, a wrong letter most often makes another right word. */
const SHORT = 5;
/** From this length on, two slips in a name still leave no doubt. */
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
