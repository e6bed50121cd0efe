/**
 * A broadcast between its preview and its confirmation, and afterwards while it can be edited or undone.
 *
 * Its id is made before the form opens, and its deliveries are keyed by it: pressing twice, or an event that
 * the platform sends again, adds nothing.
 */

import { z } from 'zod';
import { type Destination, destinationText, readDestination } from '../destination.ts';
import type { Entry } from '../ledger.ts';
import type { Planned } from '../planned.ts';
import type { Store } from '../store.ts';

const Draft = z.object({
	id: z.string(),
	words: z.string(),
	ping: z.boolean(),
	/** As destinationText writes them. */
	to: z.array(z.string()).readonly(),
	/** Where an edit made another number of messages: destination → the receipt that now counts. */
	receipts: z.record(z.string(), z.string()).default({}),
});

export type Draft = z.output<typeof Draft>;

/** One that nobody confirms is forgotten; a sent one can be edited or undone for a month. */
const KEPT = Temporal.Duration.from({ days: 30 });

const LAST = 'broadcast:last';
const keyOf = (id: string): string => `broadcast:${id}`;

export const keepDraft = (draft: Draft, { keyValue }: Store): Promise<void> =>
	keyValue.set(keyOf(draft.id), draft, KEPT);

export const forgetDraft = (id: string, { keyValue }: Store): Promise<void> => keyValue.remove(keyOf(id));

export async function draftOf(id: string, { keyValue }: Store): Promise<Draft | undefined> {
	return Draft.safeParse(await keyValue.get(keyOf(id))).data;
}

export const rememberLast = (id: string, { keyValue }: Store): Promise<void> => keyValue.set(LAST, id, KEPT);

/** The id of the broadcast that was sent last. */
export async function lastSent({ keyValue }: Store): Promise<string | undefined> {
	return z.string().safeParse(await keyValue.get(LAST)).data;
}

export const subjectOf = ({ id, words, ping }: Draft): Planned['subject'] => ({
	kind: 'broadcast',
	broadcast: id,
	text: words,
	ping,
});

export const destinationsOf = ({ to }: Draft): readonly Destination[] =>
	[...new Set(to)].flatMap((one) => readDestination(one) ?? []);

const MANY = 100_000;

/** One per channel, the one that counts: an edit withdraws what had not gone out and plans it anew. */
export async function entriesOf(broadcast: string, { ledger }: Store): Promise<readonly Entry[]> {
	const counting = new Map<string, Entry>();
	for (const entry of await ledger.entries({ broadcast, most: MANY })) {
		const channel = destinationText(entry.planned.destination);
		const known = counting.get(channel);
		if (!known || known.state === 'skipped') counting.set(channel, entry);
	}
	return [...counting.values()];
}

/** Still useful a while after, when a platform was away. */
const USEFUL = Temporal.Duration.from({ hours: 6 });

export function plannedFor(draft: Draft, now: Temporal.Instant): readonly Planned[] {
	return destinationsOf(draft).map((destination) => ({
		key: `broadcast/${draft.id}/${destinationText(destination)}`,
		destination,
		locale: 'en',
		subject: subjectOf(draft),
		kind: 'broadcast',
		at: now,
		due: now,
		usefulUntil: now.add(USEFUL),
	}));
}
