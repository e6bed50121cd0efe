/**
 * Makes an answer fit a platform: as many messages as it takes, split between items, nothing cut.
 *
 * Works on rendered lengths, which only the platform knows (escaping makes text longer), so it asks for them.
 */

import type { Answer, Block } from './answer.ts';
import { divide } from './divide.ts';

export type Limits = {
	/** Length of a block once rendered, in the unit the platform counts. */
	measure(block: Block): number;
	/** Longest rendered block. */
	block: number;
	/** Longest message: the sum of its rendered blocks. */
	message: number;
	/** Most blocks in a message. */
	blocks: number;
	/** Most buttons under a message; further ones are dropped, as a button is never the only way to a fact. */
	actions: number;
};

/** One answer per message, in reading order. Actions stay with the last. */
export function fit(answer: Answer, limits: Limits): readonly [Answer, ...Answer[]] {
	const blocks = answer.blocks.flatMap((block) =>
		divide(block, (piece) => limits.measure(piece) <= limits.block),
	);
	const [first = [], ...rest] = pack(fewerActions(blocks, limits.actions), limits);
	const page = (content: readonly Block[]): Answer => ({ ...answer, blocks: content });
	return [page(first), ...rest.map(page)];
}

/** Several questions in one leave several rows of buttons; a message has one, at its end. */
function fewerActions(blocks: readonly Block[], most: number): readonly Block[] {
	const actions = blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []));
	const others = blocks.filter((block) => block.kind !== 'actions');
	const distinct = actions.filter((action, at) => actions.findIndex(({ ask }) => ask === action.ask) === at);
	return distinct.length === 0 ? others : [...others, { kind: 'actions', items: distinct.slice(0, most) }];
}

function pack(blocks: readonly Block[], limits: Limits): readonly (readonly Block[])[] {
	const pages: Block[][] = [];
	let page: Block[] = [];
	let length = 0;
	for (const block of blocks) {
		const more = limits.measure(block);
		if (page.length > 0 && (page.length === limits.blocks || length + more > limits.message)) {
			const carried = withdrawHeading(page);
			pages.push(page);
			page = carried;
			length = carried.reduce((sum, piece) => sum + limits.measure(piece), 0);
		}
		page.push(block);
		length += more;
	}
	return [...pages, page];
}

/** A heading does not end a page: it goes over to its text. A page of nothing else stays as it is. */
function withdrawHeading(page: Block[]): Block[] {
	const last = page.at(-1);
	return page.length > 1 && last?.kind === 'heading' ? page.splice(-1) : [];
}
