/** What every deed works with, and the few ways of saying how it went. */

import { type Action, type Answer, type Block, type Inline, text } from '../../answer/answer.ts';
import { zoneOf } from '../../answer/event-zone.ts';
import type { Phrases } from '../../answer/phrases.ts';
import type { TimeWords, Zone } from '../../answer/time.ts';
import type { Locale } from '../../people/locale.ts';
import type { OrganiserEntry } from '../../people/organisers.ts';
import type { Programme, Session } from '../../programme/programme.ts';
import type { Deed, Outcome } from '../deed.ts';
import type { Messenger } from '../messenger.ts';
import type { Planned } from '../planned.ts';
import type { Policy } from '../policy.ts';
import type { Store } from '../store.ts';

export type DeedContext = {
	programme: Programme;
	policy: Policy;
	store: Store;
	messengers: readonly Messenger[];
	organisers: readonly OrganiserEntry[];
	findSessions(words: string): readonly Session[];
	/** How a planned message will read at that moment. */
	word(planned: Planned, now: Temporal.Instant): Answer;
	/** Posts what is due at once instead of at the next beat. */
	deliver(): Promise<void>;
	/** Unguessable and short: for a broadcast's id. */
	newId(): string;
	sleep(milliseconds: number): Promise<void>;
	locale: Locale;
	phrases: Phrases;
	times: TimeWords;
	now: Temporal.Instant;
};

export type Does = (deed: Deed, argument: string, context: DeedContext) => Promise<Outcome>;

export function said(context: DeedContext, ...blocks: readonly (Block | string)[]): Outcome {
	return { kind: 'said', answer: answer(context, blocks) };
}

export function answer({ locale }: DeedContext, blocks: readonly (Block | string)[]): Answer {
	return { kind: 'done', locale, blocks: blocks.map(asBlock) };
}

const asBlock = (block: Block | string): Block =>
	typeof block === 'string' ? { kind: 'line', parts: [text(block)] } : block;

export const list = (items: readonly (readonly Inline[] | string)[]): readonly Block[] =>
	items.length === 0
		? []
		: [{ kind: 'list', items: items.map((item) => (typeof item === 'string' ? [text(item)] : item)) }];

/** In chat a long list hides what follows it; the rest is counted. */
export function firstOf(items: readonly string[], { phrases }: DeedContext): readonly Block[] {
	const rest = items.length - MOST_LINES;
	return list(rest > 0 ? [...items.slice(0, MOST_LINES), phrases.office.more(rest)] : items);
}

const MOST_LINES = 15;

export const actions = (...items: readonly Action[]): Block => ({ kind: 'actions', items });

/** Event time of whatever concerns the whole programme: organisers think in it. */
export function eventZone({ programme }: DeedContext): Zone {
	const [event] = programme.events;
	return event ? zoneOf(event) : { id: 'UTC' };
}
