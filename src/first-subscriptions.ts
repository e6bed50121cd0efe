/**
 * EMCEE_ANNOUNCE_TO subscribes a channel once, for a set-up without clicks.
 *
 * What organisers then choose in it stays, also that it is to hear nothing any more: a restart brings back no
 * announcements that somebody has stopped.
 */

import type { Config } from './config.ts';
import { type Destination, destinationText } from './core/announce/destination.ts';
import type { Store } from './core/announce/store.ts';
import { hearsAll, type Subscription } from './core/announce/subscription.ts';

type Memory = Pick<Store, 'subscriptions' | 'keyValue'>;
type Wished = Pick<Config, 'announceTo' | 'locale'>;

export async function subscribeFirst(wished: Wished, store: Memory): Promise<void> {
	for (const subscription of await firstSubscriptions(wished, store))
		await store.subscriptions.put(subscription);
	for (const destination of wished.announceTo) await store.keyValue.set(keyOf(destination), true, KEPT);
}

/** Those that are still to come about. */
export async function firstSubscriptions(
	{ announceTo, locale }: Wished,
	{ subscriptions, keyValue }: Memory,
): Promise<readonly Subscription[]> {
	const subscribed = new Set(
		(await subscriptions.all()).map(({ destination }) => destinationText(destination)),
	);
	const first: Subscription[] = [];
	for (const destination of announceTo) {
		const isKnown = subscribed.has(destinationText(destination)) || (await keyValue.get(keyOf(destination)));
		if (!isKnown) first.push(hearsAll(destination, locale));
	}
	return first;
}

/** From one start to the next; every start begins it anew. */
const KEPT = Temporal.Duration.from({ days: 10 * 365 });

const keyOf = (destination: Destination): string => `announce-to:${destinationText(destination)}`;
