/**
 * Answer → Discord messages. Pure; knows Discord's markdown and nothing of events, and not discord.js
 * either: the playground shows these without it.
 *
 * All is said in plain content, nothing in embeds: notifications, search, exports and members who switched
 * embeds off see only content, and screen readers read it best. A long answer becomes several messages.
 */

import type { Answer, Block } from '../../core/answer/answer.ts';
import { fit } from '../../core/answer/fit.ts';
import { type ButtonRow, renderButtons } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { bold, escapeText, markdown } from './markdown.ts';

export type DiscordMessage = {
	content: string;
	components: ButtonRow[];
	/** Programme text may ping nobody, whatever it contains. */
	allowedMentions: { parse: []; repliedUser: false };
	flags: typeof NO_PREVIEWS;
};

/** SUPPRESS_EMBEDS: https://discord.com/developers/docs/resources/message#message-object-message-flags */
const NO_PREVIEWS = 4;

/** `longest` leaves room for what is added to the content. */
export function render(
	answer: Answer,
	longest: number = LIMITS.content,
): readonly [DiscordMessage, ...DiscordMessage[]] {
	const [first, ...rest] = fit(answer, {
		measure,
		block: longest,
		message: longest,
		blocks: Number.POSITIVE_INFINITY,
		actions: LIMITS.rows * LIMITS.buttonsInRow,
	});
	return [message(first), ...rest.map(message)];
}

function message({ blocks }: Answer): DiscordMessage {
	return {
		content: content(blocks),
		components: renderButtons(blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []))),
		allowedMentions: { parse: [], repliedUser: false },
		flags: NO_PREVIEWS,
	};
}

const content = (blocks: readonly Block[]): string =>
	blocks
		.map((block, at) => gap(blocks[at - 1], block) + renderBlock(block))
		.join('')
		.trim();

const GAP = '\n\n';

/** Paragraphs get air between them; all else is one line below the other. */
function gap(before: Block | undefined, block: Block): string {
	if (!before || renderBlock(block) === '') return '';
	return before.kind === 'line' && block.kind === 'line' ? GAP : '\n';
}

/** With the gap before it; buttons take no room in the content. */
const measure = (block: Block): number =>
	block.kind === 'actions' ? 0 : renderBlock(block).length + GAP.length;

function renderBlock(block: Block): string {
	switch (block.kind) {
		case 'heading':
			return `### ${escapeText(block.text)}`;
		case 'line':
			return markdown(block.parts);
		case 'fields':
			return block.items.map(({ label, value }) => `${bold(`${label}:`)} ${markdown(value)}`).join('\n');
		case 'list':
			return block.items.map((item) => `- ${markdown(item)}`).join('\n');
		case 'note':
			return `-# ${markdown(block.parts)}`;
		case 'actions':
			return '';
	}
}
