/** A button of a chat that asks the next question: it sends the form of the page, script or not. */

import { html } from 'hono/html';
import type { Markup } from './markup.ts';

/** The id of the form in page.ts. */
export const FORM = 'asking';

export const tapButton = (label: string, ask: string): Markup =>
	html`<button form="${FORM}" name="tap" value="${ask}" dir="auto">${label}</button>`;
