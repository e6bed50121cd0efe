/**
 * Finds texts by their words: session titles, sentences of an abstract, titles and keywords of codes.
 *
 * A rare word says more than a common one, and a text that has all the asked words is better than one
 * that has some often. That is all; what counts as enough is for the asker of the index to say.
 */

import { wordsOf } from './text.ts';

/** Reduces a word to what its forms share: "languages" and "language". The forms are a language's own. */
export type Stem = (word: string) => string;

export type Hit<T> = {
	item: T;
	/** Share of the asked words that stand in the text, 0 to 1. */
	covers: number;
	/** Sum of the weights of the words found: rare words weigh more. */
	weight: number;
};

export type WordIndex<T> = {
	/** Best first; equals in the order in which they were put in. */
	search(words: readonly string[]): readonly Hit<T>[];
	knows(word: string): boolean;
	/** Every word as it is written. */
	words(): Iterable<string>;
};

export function createWordIndex<T>(texts: Iterable<readonly [T, string]>, stem: Stem): WordIndex<T> {
	const items: T[] = [];
	const places = new Map<string, Set<number>>();
	const written = new Set<string>();
	for (const [item, text] of texts) {
		const place = items.push(item) - 1;
		for (const word of wordsOf(text)) {
			written.add(word);
			places.set(stem(word), (places.get(stem(word)) ?? new Set()).add(place));
		}
	}
	return {
		search(words) {
			const asked = new Set(words.map(stem));
			const found = new Map<number, { count: number; weight: number }>();
			for (const word of asked) {
				const where = places.get(word) ?? new Set<number>();
				const rarity = Math.log(1 + items.length / (where.size || 1));
				for (const place of where) {
					const before = found.get(place) ?? { count: 0, weight: 0 };
					found.set(place, { count: before.count + 1, weight: before.weight + rarity });
				}
			}
			return [...found]
				.sort(([one, a], [other, b]) => b.count - a.count || b.weight - a.weight || one - other)
				.flatMap(([place, { count, weight }]) => {
					const item = items[place];
					return item === undefined ? [] : [{ item, covers: count / asked.size, weight }];
				});
		},
		knows: (word) => places.has(stem(word)),
		words: () => written,
	};
}
