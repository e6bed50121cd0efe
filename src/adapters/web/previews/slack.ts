/**
 * A Slack message as its JSON goes out → HTML as a member sees it.
 *
 * Knows the blocks that Emcee may send; a block it does not know is named in its place, never left out.
 */

import { html } from 'hono/html';
import { z } from 'zod';
import { anchor, type Markup } from './markup.ts';
import type { Reader } from './reader.ts';
import { slackText } from './slack-text.ts';
import { tapButton } from './tap-button.ts';

const Text = z.object({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string() });

const Button = z.object({
	type: z.literal('button'),
	text: Text,
	value: z.string().default(''),
	url: z.string().optional(),
});

const Block = z.discriminatedUnion('type', [
	z.object({ type: z.literal('header'), text: Text }),
	z.object({ type: z.literal('section'), text: Text.optional(), fields: z.array(Text).default([]) }),
	z.object({ type: z.literal('context'), elements: z.array(Text) }),
	z.object({ type: z.literal('actions'), elements: z.array(Button) }),
	z.object({ type: z.literal('divider') }),
]);

const Stranger = z
	.object({ type: z.string() })
	.transform(({ type }) => ({ type: 'stranger' as const, name: type }));

const Shown = z.union([Block, Stranger]);

const Message = z.object({ text: z.string().default(''), blocks: z.array(Shown).default([]) });

export function slackPreview(payload: unknown, reader: Reader): Markup {
	const { text, blocks } = Message.parse(payload);
	return blocks.length === 0
		? slackText(text, reader)
		: html`${blocks.map((block) => html`<div class="block">${showBlock(block, reader)}</div>`)}`;
}

function showBlock(block: z.output<typeof Shown>, reader: Reader): Markup {
	switch (block.type) {
		case 'header':
			return html`<h3 dir="auto">${block.text.text}</h3>`;
		case 'section':
			return html`${block.text && showText(block.text, reader)}${showFields(block.fields, reader)}`;
		case 'context':
			return html`<div class="small">${block.elements.map((element) => showText(element, reader))}</div>`;
		case 'actions':
			return html`<div class="buttons">${block.elements.map(showButton)}</div>`;
		case 'divider':
			return html`<hr>`;
		case 'stranger':
			return html`<p class="stranger">(a block of type “${block.name}”)</p>`;
	}
}

const showText = ({ type, text }: z.output<typeof Text>, reader: Reader): Markup =>
	type === 'mrkdwn' ? slackText(text, reader) : html`<p dir="auto">${text}</p>`;

/** Slack lays fields out in two columns, one under the other on a phone. */
function showFields(fields: readonly z.output<typeof Text>[], reader: Reader): Markup | undefined {
	if (fields.length === 0) return undefined;
	return html`<div class="fields">${fields.map((field) => html`<div>${showText(field, reader)}</div>`)}</div>`;
}

const showButton = ({ text, value, url }: z.output<typeof Button>): Markup =>
	url === undefined ? tapButton(text.text, value) : anchor(url, text.text);
