/**
 * Answer's inlines → Discord's markdown.
 *
 * Text is foreign: whatever a programme or a question contains is shown as it is written. It pings nobody,
 * and no part of it becomes a link, a heading or a spoiler. https://discord.com/developers/docs/reference#message-formatting
 */

import type { Inline } from '../../core/answer/answer.ts';

export const markdown = (parts: readonly Inline[]): string => escapeLineStart(parts.map(inline).join(''));

export const bold = (text: string): string => (text.trim() === '' ? '' : `**${escapeText(text)}**`);

export const escapeText = (text: string): string =>
	harmless(text)
		.replaceAll(/[\\*_~`|[<]/g, '\\$&')
		.replaceAll('://', '\\://');

function inline(part: Inline): string {
	switch (part.kind) {
		case 'text':
			return part.strong ? bold(part.text) : escapeText(part.text);
		case 'link':
			return link(part.text, part.url);
		case 'code':
			return code(part.text);
		case 'when':
			return when(part.from, part.to);
	}
}

/** Angle brackets keep Discord from drawing a preview. An address that is no web address stays text. */
function link(label: string, url: string): string {
	if (!/^https?:/i.test(url) || !URL.canParse(url))
		return escapeText(label === url ? url : `${label}: ${url}`);
	const address = `<${addressOf(url)}>`;
	if (label === url || label.trim() === '') return address;
	return `[${escapeText(label.replaceAll('[', '(').replaceAll(']', ')'))}](${address})`;
}

/** Discord ends a link at a bracket, and reads `@everyone` even inside an address. */
const addressOf = (url: string): string =>
	new URL(url).href.replaceAll(/[()[\]<>\\]|@(?=everyone|here)/g, (sign) => encode(sign));

const encode = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** Nothing can be escaped inside code, so backticks become apostrophes. */
function code(text: string): string {
	return text.trim() === '' ? '' : `\`${harmless(text).replaceAll('`', "'")}\``;
}

/** Weekday, day and hour in the reader's own zone and language; the answer's words name the event's. */
function when(from: Temporal.Instant, to: Temporal.Instant | undefined): string {
	const start = `<t:${seconds(from)}:F>`;
	if (!to) return start;
	const sameDay = to.epochMilliseconds - from.epochMilliseconds < DAY;
	return `${start} – <t:${seconds(to)}:${sameDay ? 't' : 'F'}>`;
}

const DAY = 86_400_000;

const seconds = ({ epochMilliseconds }: Temporal.Instant): number => Math.floor(epochMilliseconds / 1_000);

/**
 * A backslash keeps `<@1>` from looking like a mention but not from being one, so an invisible character
 * parts the sign from what follows. A line break would begin a line, and with it a heading or a quote.
 */
const harmless = (text: string): string =>
	text.replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, ' ').replaceAll(/@(?=everyone|here|[!&]?\d)/g, '@\u200b');

/** `# `, `> `, `- `, `-# `, `+ `, `1. ` mean something at the beginning of a line only. */
const escapeLineStart = (line: string): string =>
	line.replace(/^(\s*)([#>+-])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2');
