/** How an answer begins, where there is room for one line only: its heading, or its first line. */

import type { Answer } from './answer.ts';
import { plainInlines } from './plain.ts';

/** Undefined for an answer that says nothing. */
export function firstWords({ blocks }: Answer): string | undefined {
	for (const block of blocks) {
		if (block.kind === 'heading') return block.text;
		if (block.kind === 'line') return shorten(plainInlines(block.parts));
	}
	return undefined;
}

const shorten = (words: string): string =>
	words.length <= 80 ? words : `${Array.from(words).slice(0, 79).join('')}…`;
