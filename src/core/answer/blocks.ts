/** Short ways to write blocks, the same for replies and announcements. */

import type { Block, Inline } from './answer.ts';

export const heading = (text: string): Block => ({ kind: 'heading', text });

export const line = (...parts: readonly (Inline | string)[]): Block => ({
	kind: 'line',
	parts: parts.map(inline),
});

export const note = (parts: readonly Inline[]): Block => ({ kind: 'note', parts });

export const list = (items: readonly (readonly Inline[])[]): readonly Block[] =>
	items.length === 0 ? [] : [{ kind: 'list', items }];

const inline = (part: Inline | string): Inline =>
	typeof part === 'string' ? { kind: 'text', text: part } : part;
