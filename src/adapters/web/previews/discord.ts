/**
 * A Discord message as its JSON goes out → HTML as a member sees it.
 *
 * Knows the parts that Emcee sends; a component that it does not know is named in its place, never left out.
 */

import { html } from 'hono/html';
import { z } from 'zod';
import { discordText } from './discord-text.ts';
import type { Markup } from './markup.ts';
import type { Reader } from './reader.ts';
import { tapButton } from './tap-button.ts';

/** https://discord.com/developers/docs/components/reference */
const ROW = 1;
const BUTTON = 2;

/** Discord hands `custom_id` back when the button is pressed; before the colon stands what it is for. */
const Button = z.object({
	type: z.literal(BUTTON),
	label: z.string(),
	custom_id: z.string().transform((id) => id.slice(id.indexOf(':') + 1)),
});

const Stranger = z
	.object({ type: z.number() })
	.transform(({ type }) => ({ type: 'stranger' as const, number: type }));

const Row = z.object({ type: z.literal(ROW), components: z.array(z.union([Button, Stranger])) });

const Message = z.object({ content: z.string(), components: z.array(z.union([Row, Stranger])).default([]) });

export function discordPreview(payload: unknown, reader: Reader): Markup {
	const { content, components } = Message.parse(payload);
	return html`${discordText(content, reader)}${components.map(showComponent)}`;
}

type Component = z.output<typeof Row> | z.output<typeof Button> | z.output<typeof Stranger>;

function showComponent(component: Component): Markup {
	switch (component.type) {
		case ROW:
			return html`<div class="buttons">${component.components.map(showComponent)}</div>`;
		case BUTTON:
			return tapButton(component.label, component.custom_id);
		case 'stranger':
			return html`<p class="stranger">(a component of type ${component.number})</p>`;
	}
}
