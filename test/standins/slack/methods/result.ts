/** What a method of the Web API takes and gives. */

import type { Workspace } from '../workspace.ts';

export type Arguments = Readonly<Record<string, string>>;

export type Result =
	| { ok: true; [field: string]: unknown }
	| { ok: false; error: string; [field: string]: unknown };

export type Methods = Record<string, (args: Arguments) => Result>;

export const refuse = (error: string, more: object = {}): Result => ({ ok: false, error, ...more });

/** Slack names the permission that is missing. */
export const needs = (
	{ scopes }: Workspace,
	scope: string,
	method: (args: Arguments) => Result,
): Methods[string] => {
	return (args) => (scopes.has(scope) ? method(args) : refuse('missing_scope', { needed: scope }));
};

/** Slack's way of giving long lists in pages: https://docs.slack.dev/apis/web-api/pagination */
export function page<T>(items: readonly T[], { cursor = '0', limit = '100' }: Arguments) {
	const from = Number(cursor);
	const end = from + Number(limit);
	const next = end < items.length ? String(end) : '';
	return {
		items: items.slice(from, end),
		more: { has_more: next !== '', response_metadata: { next_cursor: next } },
	};
}
