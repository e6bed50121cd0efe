/** Answer → Slack message. Pure; knows Block Kit and nothing of events. */

import type { types } from '@slack/bolt';
import type { Action, Answer, Block } from '../../core/answer/answer.ts';
import { fit } from '../../core/answer/fit.ts';
import { plain } from '../../core/answer/plain.ts';
import { LIMITS } from './limits.ts';
import { bold, escapeText, mrkdwn } from './mrkdwn.ts';

export type SlackMessage = {
	/** For notifications, screen readers and search. */
	text: string;
	blocks: types.KnownBlock[];
	unfurl_links: false;
	unfurl_media: false;
	/** Slack looks for no `@channel` in words: programme text may ping nobody, whatever it contains. */
	parse: 'none';
	link_names: false;
};

/** As many messages as Slack's limits ask for; nothing is cut but the label of a button. The first may ping. */
export function render(answer: Answer): readonly [SlackMessage, ...SlackMessage[]] {
	const [first, ...rest] = fit(answer, {
		measure,
		block: LIMITS.sectionText,
		message: LIMITS.message,
		blocks: answer.ping ? LIMITS.blocks - 1 : LIMITS.blocks,
		actions: LIMITS.buttons,
	});
	return [answer.ping ? pinging(message(first)) : message(first), ...rest.map(message)];
}

/** The one ping that Emcee ever writes; text from elsewhere is escaped and cannot become one. */
const EVERYBODY = '<!channel>';

const pinging = (message: SlackMessage): SlackMessage => ({
	...message,
	text: `${EVERYBODY} ${message.text}`,
	blocks: [{ type: 'section', text: textObject(EVERYBODY) }, ...message.blocks],
});

function message(page: Answer): SlackMessage {
	const blocks = page.blocks.flatMap(renderBlock);
	return {
		text: escapeText(plain(page)),
		blocks,
		unfurl_links: false,
		unfurl_media: false,
		parse: 'none',
		link_names: false,
	};
}

function measure(block: Block): number {
	if (block.kind !== 'actions') return blockText(block).length;
	return block.items.reduce((sum, { label }) => sum + shorten(label, LIMITS.buttonLabel).length, 0);
}

/** No block for no text: Slack refuses an empty one. */
function renderBlock(block: Block): types.KnownBlock[] {
	if (block.kind === 'actions') return buttons(block.items);
	const text = blockText(block);
	if (text.trim() === '') return [];
	if (isHeader(block)) return [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
	if (block.kind === 'note') return [{ type: 'context', elements: [textObject(text)] }];
	return [{ type: 'section', text: textObject(text), expand: true }];
}

/** `verbatim`: names and channels in words stay words. */
const textObject = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

type TextBlock = Exclude<Block, { kind: 'actions' }>;

function blockText(block: TextBlock): string {
	switch (block.kind) {
		case 'heading':
			return isHeader(block) ? block.text : bold(block.text);
		case 'line':
		case 'note':
			return mrkdwn(block.parts);
		case 'fields':
			return block.items.map(({ label, value }) => `${bold(`${label}:`)} ${mrkdwn(value)}`).join('\n');
		case 'list':
			return block.items.map((item) => `• ${mrkdwn(item)}`).join('\n');
	}
}

/** A longer heading is a bold paragraph. Header text is shown as it stands, so it needs no escaping. */
const isHeader = (block: TextBlock): boolean =>
	block.kind === 'heading' && block.text.length <= LIMITS.headerText;

/** What a message says, as Slack's own markup. */
export function markup({ blocks }: SlackMessage): string {
	return blocks
		.flatMap((block) => {
			if (block.type === 'header' || block.type === 'section') return block.text?.text ?? [];
			return block.type === 'context' ? block.elements.flatMap((one) => ('text' in one ? one.text : [])) : [];
		})
		.join('\n');
}

/** Slack wants every `action_id` once; what was asked travels in the value. */
function buttons(actions: readonly Action[]): types.KnownBlock[] {
	const elements = actions
		.filter(({ label, ask }) => label.trim() !== '' && ask !== '' && ask.length <= LIMITS.buttonValue)
		.map(({ label, ask }, index): types.Button => {
			const text = { type: 'plain_text', text: shorten(label, LIMITS.buttonLabel), emoji: false } as const;
			return { type: 'button', action_id: `${ASK}${index}`, text, value: ask };
		});
	return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

/** Start of the `action_id` of every button that asks. */
export const ASK = 'ask-';

/** For labels, which Slack refuses when they are too long. */
export function shorten(label: string, most: number): string {
	return label.length <= most ? label : `${label.slice(0, most - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
