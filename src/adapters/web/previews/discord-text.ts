/** Discord's markdown → HTML. https://support.discord.com/hc/en-us/articles/210298617 */

import { html } from 'hono/html';
import { discordDate } from './discord-date.ts';
import { anchor, type Markup, markup, type Rule, wrapped } from './markup.ts';
import type { Reader } from './reader.ts';

type Line = { kind: 'item' | 'heading' | 'small' | 'quote' | 'text'; text: string };

export function discordText(text: string, reader: Reader): Markup {
	const rules = rulesFor(reader);
	return html`${runs(text.split('\n').map(readLine)).map((run) => showRun(run, rules))}`;
}

function readLine(line: string): Line {
	for (const [kind, pattern] of LINES) {
		const text = pattern.exec(line)?.[1];
		if (text !== undefined) return { kind, text };
	}
	return { kind: 'text', text: line };
}

const LINES = [
	['heading', /^#{1,3} (.+)$/],
	['small', /^-# (.+)$/],
	['item', /^ *[-*] (.+)$/],
	['quote', /^> (.+)$/],
] as const;

/** Neighbouring items make one list; every other line stands alone. */
function runs(lines: readonly Line[]): readonly Line[][] {
	const result: Line[][] = [];
	for (const line of lines) {
		const last = result.at(-1);
		if (line.kind === 'item' && last?.[0]?.kind === 'item') last.push(line);
		else result.push([line]);
	}
	return result;
}

function showRun(run: readonly Line[], rules: readonly Rule[]): Markup {
	const [line] = run;
	const inner = markup(line?.text ?? '', rules);
	switch (line?.kind) {
		case 'item':
			return html`<ul>${run.map((item) => html`<li dir="auto">${markup(item.text, rules)}</li>`)}</ul>`;
		case 'heading':
			return html`<h3 dir="auto">${inner}</h3>`;
		case 'small':
			return html`<p class="small" dir="auto">${inner}</p>`;
		case 'quote':
			return html`<blockquote dir="auto">${inner}</blockquote>`;
		default:
			return html`<p dir="auto">${inner}</p>`;
	}
}

const rulesFor = (reader: Reader): readonly Rule[] => [
	{ pattern: /\\([^\p{L}\p{N}\s])/uy, show: ([, escaped = '']) => escaped },
	{ pattern: /(`+)(.+?)\1(?!`)/y, show: ([, , code = '']) => html`<code>${code.trim()}</code>` },
	{
		pattern: /\[((?:\\.|[^\]\\\n])+)\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()]*\))+)>?\)/y,
		show: ([, label = '', url = ''], inside) => anchor(url, inside(label)),
	},
	{ pattern: /<(https?:\/\/[^\s<>]+)>/y, show: ([, url = '']) => anchor(url, url) },
	{
		pattern: /<t:(-?\d{1,12})(?::([tTdDfFsSR]))?>/y,
		show: ([, seconds = '0', style = 'f']) => {
			const at = Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000);
			return html`<time datetime="${at.toString()}">${discordDate(style, at, reader)}</time>`;
		},
	},
	{
		pattern: /<(@[!&]?|#)\d+>|@everyone|@here/y,
		show: ([mention = '']) => html`<span class="mention">${mention}</span>`,
	},
	{ pattern: /https?:\/\/[^\s<]*[^\s<.,:;"')\]*_~]/y, show: ([url = '']) => anchor(url, url) },
	wrapped(/\*\*((?:\\.|(?!\*\*)[^\\])+)\*\*/y, 'b'),
	wrapped(/__((?:\\.|(?!__)[^\\])+)__/y, 'u'),
	wrapped(/~~((?:\\.|(?!~~)[^\\])+)~~/y, 's'),
	wrapped(/\*(?!\s)((?:\\.|[^*\\])*[^*\\\s])\*/y, 'i'),
	wrapped(/(?<!\w)_((?:\\.|[^_\\])+)_(?!\w)/y, 'i'),
];
