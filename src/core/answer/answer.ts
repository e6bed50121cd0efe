/**
 * What Emcee says, before any platform says how it looks.
 *
 * A reply to a member and an announcement to a channel are both an `Answer`, so each platform renders
 * once and a reminder looks like a reply. Text is foreign text: renderers escape it.
 */

import type { Locale } from '../people/locale.ts';

export type Answer = {
	/** The kind of question answered; `unknown` when Emcee abstains. */
	kind: AnswerKind;
	locale: Locale;
	blocks: readonly Block[];
	/** Notify everybody in the channel: only where an organiser chose it in the form and confirmed. */
	ping?: true;
};

export const ANSWER_KINDS = [
	'speakers',
	'person',
	'when',
	'code',
	'term',
	'codes',
	'register',
	'deadline',
	'about',
	'links',
	'organisers',
	'sessions',
	'session',
	'help',
	'greeting',
	'thanks',
	/** Something was done rather than answered: a subscription, a broadcast, a reminder. */
	'done',
	/** Posted unasked. */
	'announcement',
	'unknown',
] as const;

export type AnswerKind = (typeof ANSWER_KINDS)[number];

export type Block =
	| { kind: 'heading'; text: string }
	/** One paragraph. */
	| { kind: 'line'; parts: readonly Inline[] }
	/** Label and value, read in pairs: "Ends: 15:45". */
	| { kind: 'fields'; items: readonly Field[] }
	| { kind: 'list'; items: readonly (readonly Inline[])[] }
	/** Small print: a source, a doubt, "shown in English". */
	| { kind: 'note'; parts: readonly Inline[] }
	/** The obvious next questions, as buttons where a platform has them; never the only way to a fact. */
	| { kind: 'actions'; items: readonly Action[] };

export type Field = { label: string; value: readonly Inline[] };

export type Inline =
	| { kind: 'text'; text: string; strong?: boolean }
	| { kind: 'link'; text: string; url: string }
	/** A code or a command to type, such as `C7` or `/event help`. */
	| { kind: 'code'; text: string }
	/**
	 * A moment (or, with `to`, a span) in the reader's own zone. Platforms with native dates render it
	 * themselves; others show `text`, which names its zone. Where that zone is not the reader's, plain text
	 * leaves out a field of it: `nativeOnly`.
	 */
	| { kind: 'when'; from: Temporal.Instant; to?: Temporal.Instant; text: string; nativeOnly?: true };

/** `ask` is what a member could have typed after `/event`: "register", "who Tomas Lamanauskas". */
export type Action = { label: string; ask: string };

export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const strong = (value: string): Inline => ({ kind: 'text', text: value, strong: true });
export const link = (label: string, url: string): Inline => ({ kind: 'link', text: label, url });
export const code = (value: string): Inline => ({ kind: 'code', text: value });
