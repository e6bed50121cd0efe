/**
 * An answer as plain text: the terminal, `ask --jsonl`, the fallback of Slack's blocks and notifications.
 *
 * Says everything except the buttons, which are never the only way to a fact.
 */

import type { Answer, Block, Inline } from './answer.ts';

export function plain(answer: Answer): string {
	return answer.blocks
		.map(plainBlock)
		.filter((text) => text !== '')
		.join('\n');
}

function plainBlock(block: Block): string {
	switch (block.kind) {
		case 'heading':
			return block.text;
		case 'line':
		case 'note':
			return plainInlines(block.parts);
		case 'fields':
			return block.items
				.filter(({ value }) => !value.every(isNativeOnly))
				.map(({ label, value }) => `${label}: ${plainInlines(value)}`)
				.join('\n');
		case 'list':
			return block.items.map((item) => `- ${plainInlines(item)}`).join('\n');
		case 'actions':
			return '';
	}
}

const isNativeOnly = (part: Inline): boolean => part.kind === 'when' && part.nativeOnly === true;

export function plainInlines(parts: readonly Inline[]): string {
	return parts.map(plainInline).join('');
}

function plainInline(part: Inline): string {
	if (part.kind !== 'link') return part.text;
	return part.text === part.url ? part.url : `${part.text}: ${part.url}`;
}
