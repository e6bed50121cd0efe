/** Slack's mrkdwn → HTML. https://docs.slack.dev/messaging/formatting-message-text */

import { html } from 'hono/html';
import { anchor, type Markup, markup, type Rule, wrapped } from './markup.ts';
import type { Reader } from './reader.ts';
import { slackDate } from './slack-date.ts';

export function slackText(text: string, reader: Reader): Markup {
	const rules = rulesFor(reader);
	return html`${text.split('\n').map((line) => paragraph(line, rules))}`;
}

function paragraph(line: string, rules: readonly Rule[]): Markup {
	const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line)?.[1];
	return quoted === undefined
		? html`<p dir="auto">${markup(line, rules)}</p>`
		: html`<blockquote dir="auto">${markup(quoted, rules)}</blockquote>`;
}

const rulesFor = (reader: Reader): readonly Rule[] => [
	{
		pattern: /<!date\^(-?\d{1,12})\^([^<>^|]*)(?:\^([^<>|]*))?\|([^<>]*)>/y,
		show: ([, seconds = '0', format = '', url]) => {
			const at = Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000);
			const shown = html`<time datetime="${at.toString()}">${slackDate(decode(format), at, reader)}</time>`;
			return url === undefined ? shown : anchor(decode(url), shown);
		},
	},
	{
		pattern: /<([!@#][^<>|]*)(?:\|([^<>]*))?>/y,
		show: ([, target = '', label]) =>
			html`<span class="mention">${label ?? target.replace(/^!/, '@')}</span>`,
	},
	{
		pattern: /<([^<>|\s]+)(?:\|([^<>]*))?>/y,
		show: ([, url = '', label]) => anchor(decode(url), decode(label ?? url)),
	},
	{ pattern: /`([^`\n]+)`/y, show: ([, code = '']) => html`<code>${decode(code)}</code>` },
	wrapped(marked('*'), 'b'),
	wrapped(marked('_'), 'i'),
	wrapped(marked('~'), 's'),
	{ pattern: /&(?:amp|lt|gt);/y, show: ([entity = '']) => decode(entity) },
];

/** A mark counts only around whole words: 2*3*4 is no bold 3. */
function marked(mark: '*' | '_' | '~'): RegExp {
	const m = `\\${mark}`.replace('\\_', '_').replace('\\~', '~');
	return new RegExp(
		`(?<![\\p{L}\\p{N}${m}])${m}(?=\\S)([^${m}\\n]*[^${m}\\s])${m}(?![\\p{L}\\p{N}${m}])`,
		'uy',
	);
}

/** Slack escapes these three and no others. */
const decode = (text: string): string =>
	text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
