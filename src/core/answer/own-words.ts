/** An organiser's own text: lines stay lines, addresses become links, nothing else is markup. */

import { type Block, type Inline, link, text } from './answer.ts';
import { line } from './blocks.ts';

export function ownWords(words: string): readonly Block[] {
	return words
		.split(/\n+/)
		.filter((one) => one.trim() !== '')
		.map((one) => line(...withLinks(one.trim())));
}

function withLinks(words: string): readonly Inline[] {
	return words
		.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
		.filter((piece) => piece !== '')
		.map((piece) => (/^https?:\/\//.test(piece) ? link(piece, piece) : text(piece)));
}
