/** Plain text as a terminal shows it, line by line, so that each line finds its own direction. */

import { html } from 'hono/html';
import type { Markup } from './markup.ts';

export const plainPreview = (text: string): Markup =>
	html`${text.split('\n').map((line) => html`<p dir="auto">${line}</p>\n`)}`;
