/** What announcing remembers besides deliveries, and the whole memory as one thing to open and close. */

import type { Destination } from './destination.ts';
import type { Ledger } from './ledger.ts';
import type { Subscription } from './subscription.ts';

export type Subscriptions = {
	all(): Promise<readonly Subscription[]>;
	/** Adds it, or replaces the destination's former one. */
	put(subscription: Subscription): Promise<void>;
	remove(destination: Destination): Promise<void>;
};

/** An organiser's act: who, what, when. `who` is a platform id such as `slack:U0123`, or `shell`. */
export type Act = { at: Temporal.Instant; who: string; what: string };

export type Audit = {
	add(act: Act): Promise<void>;
	/** Newest first. */
	recent(most: number): Promise<readonly Act[]>;
};

/** Small things by name, such as a broadcast between its preview and its confirmation. Values are JSON. */
export type KeyValue = {
	get(key: string): Promise<unknown>;
	set(key: string, value: unknown, keepFor: Temporal.Duration): Promise<void>;
	remove(key: string): Promise<void>;
};

export type Store = {
	/** For people: "SQLite in ./data/emcee.db", "Postgres". */
	readonly name: string;
	readonly ledger: Ledger;
	readonly subscriptions: Subscriptions;
	readonly audit: Audit;
	readonly keyValue: KeyValue;
	close(): Promise<void>;
};
