/** Cuts endings by which forms of one word differ, so that "languages" finds "language". */

import type { Stem } from '../programme/find/word-index.ts';
import { type Lexicon, phrasesOf } from './lexicon.ts';

/** What remains must still be a word. */
const SHORTEST = 3;

export function createStem(lexicons: readonly Lexicon[]): Stem {
	const endings = lexicons
		.flatMap((lexicon) => phrasesOf(lexicon.endings))
		.sort((one, other) => other.length - one.length);
	return (word) => {
		const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST);
		return ending === undefined ? word : word.slice(0, -ending.length);
	};
}
