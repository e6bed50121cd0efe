/** What rules that go by the words of a subject have in common. */

import type { Reading } from '../reading.ts';

/** "What is the internet?" asks for an explanation, and neither a code nor a passage is one. */
export const asksWhatItIs = (reading: Reading): boolean =>
	reading.has('what') && !reading.has('about', 'number', 'covers', 'mention');

/** A number alone is no subject, though some text may hold it. */
export const isWord = (word: string | undefined): boolean => word !== undefined && !/^\p{N}+$/u.test(word);
