/**
 * What Slack takes as blocks, as strict as Slack: one wrong field and the message is refused.
 *
 * Only the kinds that Emcee sends. https://docs.slack.dev/reference/block-kit/blocks
 */

import { z } from 'zod';

const BlockId = z.string().max(255).optional();

const plainText = (longest: number) =>
	z.strictObject({
		type: z.literal('plain_text'),
		text: z.string().min(1).max(longest),
		emoji: z.boolean().optional(),
	});

const mrkdwn = (longest: number) =>
	z.strictObject({
		type: z.literal('mrkdwn'),
		text: z.string().min(1).max(longest),
		verbatim: z.boolean().optional(),
	});

const Button = z.strictObject({
	type: z.literal('button'),
	action_id: z.string().min(1).max(255),
	text: plainText(75),
	value: z.string().min(1).max(2_000).optional(),
	url: z.url().max(3_000).optional(),
	style: z.enum(['primary', 'danger']).optional(),
});

export const Block = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('header'), block_id: BlockId, text: plainText(150) }),
	z.strictObject({
		type: z.literal('section'),
		block_id: BlockId,
		text: mrkdwn(3_000),
		fields: z.array(mrkdwn(2_000)).min(1).max(10).optional(),
		expand: z.boolean().optional(),
	}),
	z.strictObject({
		type: z.literal('context'),
		block_id: BlockId,
		elements: z.array(mrkdwn(3_000)).min(1).max(10),
	}),
	z.strictObject({ type: z.literal('actions'), block_id: BlockId, elements: z.array(Button).min(1).max(25) }),
	z.strictObject({ type: z.literal('divider'), block_id: BlockId }),
]);

export type Block = z.output<typeof Block>;

export const Blocks = z
	.array(Block)
	.max(50)
	.refine((blocks) => isDistinct(buttonsOf(blocks).map(({ action_id }) => action_id)), 'action_id used twice')
	.refine((blocks) => isDistinct(blocks.flatMap(({ block_id }) => block_id ?? [])), 'block_id used twice');

export type Button = z.output<typeof Button>;

export const buttonsOf = (blocks: readonly Block[]): readonly Button[] =>
	blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));

export type TextObject = { type: 'plain_text' | 'mrkdwn'; text: string; verbatim?: boolean | undefined };

/** In reading order, without the buttons. */
export function textsOf(block: Block): readonly TextObject[] {
	switch (block.type) {
		case 'header':
			return [block.text];
		case 'section':
			return [block.text, ...(block.fields ?? [])];
		case 'context':
			return block.elements;
		case 'actions':
		case 'divider':
			return [];
	}
}

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
