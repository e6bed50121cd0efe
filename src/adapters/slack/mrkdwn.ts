/**
 * Inlines → Slack's mrkdwn.
 *
 * Programme and members' texts are foreign: in `<…>` Slack reads links, dates and pings, so no angle bracket
 * of theirs may survive. https://docs.slack.dev/messaging/formatting-message-text
 */

import type { Inline } from '../../core/answer/answer.ts';

export function mrkdwn(parts: readonly Inline[]): string {
	return parts.map(inline).join('');
}

export function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Slack takes `* text *` literally: white space goes outside. */
export function bold(text: string): string {
	const inner = text.trim();
	return inner === '' ? text : text.replace(inner, () => `*${escapeText(inner)}*`);
}

function inline(part: Inline): string {
	switch (part.kind) {
		case 'text':
			return part.strong ? bold(part.text) : escapeText(part.text);
		case 'code':
			return part.text.includes('`') ? escapeText(part.text) : `\`${escapeText(part.text)}\``;
		case 'link':
			return link(part.text, part.url);
		case 'when':
			return when(part.from, part.to, label(part.text));
	}
}

/** Only addresses that a browser or a mail program opens become links; anything else stays text. */
function link(text: string, url: string): string {
	if (!/^(https?|mailto):/iu.test(url)) return escapeText(`${text} ${url}`);
	const address = escapeText(url.replaceAll(/[<>|\s]/gu, encodeURIComponent));
	return text === '' || text === url ? `<${address}>` : `<${address}|${label(text)}>`;
}

/** What stands after the bar of `<…|…>`: one line, and no bar of its own. */
const label = (text: string): string => escapeText(text.replaceAll(/\s+/gu, ' ').replaceAll('|', '¦'));

/** Clients that cannot show dates, and notifications, show the fallback: our text, with its zone in words. */
function when(from: Temporal.Instant, to: Temporal.Instant | undefined, fallback: string): string {
	const start = date(from, '{date_long_pretty} {time}', fallback);
	if (!to) return start;
	const sameDay = from.until(to).total('hours') < 24;
	return `${start}${date(to, sameDay ? ' – {time}' : ' – {date_long_pretty} {time}', NOTHING)}`;
}

const date = (at: Temporal.Instant, format: string, fallback: string): string =>
	`<!date^${Math.floor(at.epochMilliseconds / 1000)}^${format}|${fallback}>`;

/** A zero-width space: Slack wants a fallback, and the first date's tells the whole span already. */
const NOTHING = '\u200b';
