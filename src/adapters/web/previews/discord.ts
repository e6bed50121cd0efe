/**
 * A Discord message as its JSON goes out → HTML as a member sees it.
 *
 * Knows the parts that Emcee may send; a component it does not know is named in its place, never left out.
 */

import { html } from 'hono/html';
import { z } from 'zod';
import { discordText } from './discord-text.ts';
import { anchor, type Markup } from './markup.ts';
import type { Reader } from './reader.ts';
import { tapButton } from './tap-button.ts';

const Message = z.object({ content: z.string().default('') });

export function discordPreview(payload: unknown, reader: Reader): Markup {
	const { content } = Message.parse(payload);
	return discordText(content, reader);
}
