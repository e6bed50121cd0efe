/**
 * Chat markup → HTML in one pass: at each place the first rule that fits wins, all else is text.
 *
 * Slack and Discord differ in their rules only. A rule returns escaped HTML or a string that gets escaped, so
 * whatever a programme contains is shown and never becomes part of the page.
 */

import { html } from 'hono/html';

export type Markup = ReturnType<typeof html>;

export type Rule = {
	/** Sticky, so that it fits here or not at all. */
	pattern: RegExp;
	/** `inside` renders what stands between the marks by the same rules. */
	show(match: readonly (string | undefined)[], inside: (text: string) => Markup): Markup | string;
};

export function markup(text: string, rules: readonly Rule[]): Markup {
	const pieces: (Markup | string)[] = [];
	let shownTo = 0;
	for (let at = 0; at < text.length; ) {
		const found = ruleAt(text, at, rules);
		if (found) {
			const shown = found.rule.show(found.match, (inner) => markup(inner, rules));
			pieces.push(text.slice(shownTo, at), shown);
			at += found.match[0].length;
			shownTo = at;
		} else at += 1;
	}
	return html`${[...pieces, text.slice(shownTo)]}`;
}

function ruleAt(
	text: string,
	at: number,
	rules: readonly Rule[],
): { rule: Rule; match: RegExpExecArray } | undefined {
	for (const rule of rules) {
		rule.pattern.lastIndex = at;
		const match = rule.pattern.exec(text);
		if (match) return { rule, match };
	}
	return undefined;
}

/** A link that a chat would open; anything else stays text. */
export function anchor(url: string, label: Markup | string): Markup {
	if (!/^(https?|mailto):/i.test(url)) return html`${label}`;
	return html`<a href="${url}" target="_blank" rel="noreferrer">${label}</a>`;
}

/** `inner` is rendered again, so marks nest: *bold _and italic_*. */
export const wrapped = (pattern: RegExp, tag: 'b' | 'i' | 's' | 'u'): Rule => ({
	pattern,
	show: ([, inner = ''], inside) => WRAPPERS[tag](inside(inner)),
});

const WRAPPERS = {
	b: (inner: Markup) => html`<b>${inner}</b>`,
	i: (inner: Markup) => html`<i>${inner}</i>`,
	s: (inner: Markup) => html`<s>${inner}</s>`,
	u: (inner: Markup) => html`<u>${inner}</u>`,
};
