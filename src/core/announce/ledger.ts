/**
 * The memory of deliveries: one row per planned message, which survives restarts and is shared by replicas.
 *
 * planned → claimed (leased) → sent | failed (to be retried, or for good) | perhaps-sent | skipped.
 * A claim is taken before a send, under a token; only the holder of the token may complete it, so a replica
 * that was thought dead cannot overwrite the one that took over. Leases run on the store's own clock, since
 * replicas' clocks differ; what is due is judged by the caller's `now`, which may be simulated.
 */

import type { Planned } from './planned.ts';

export type DeliveryState = 'planned' | 'claimed' | 'sent' | 'failed' | 'perhaps-sent' | 'skipped';

export type Claimed = {
	planned: Planned;
	token: string;
	/** How often it was tried before. */
	attempts: number;
	/** The last try may have arrived: look before sending again. */
	perhapsSent: boolean;
};

/** How a claim ends. `retryAt` absent: for good. */
export type Completion =
	| { state: 'sent'; receipt: string; late: boolean }
	| { state: 'failed'; why: string; retryAt?: Temporal.Instant }
	| { state: 'perhaps-sent'; why: string; retryAt: Temporal.Instant }
	| { state: 'skipped'; why: string };

export type Entry = {
	planned: Planned;
	state: DeliveryState;
	attempts: number;
	receipt?: string;
	why?: string;
	/** Of what was sent: whether that was after its time. */
	late?: boolean;
	/** When the state was last changed, by the store's clock. */
	changed: Temporal.Instant;
};

export type Ledger = {
	/** Adds what is not there yet; a known key stays as it is. Returns how many were new. */
	add(planned: readonly Planned[]): Promise<number>;
	/**
	 * Takes what is due at `now` and nobody holds, earliest first, at most one per destination and none where
	 * one is held, so that each channel keeps its order; what a vanished holder left is `perhapsSent`.
	 * Only of one platform: a replica leaves alone what it could not send, another may be connected there.
	 */
	claim(
		platform: string,
		now: Temporal.Instant,
		most: number,
		lease: Temporal.Duration,
	): Promise<readonly Claimed[]>;
	/** False when the token no longer holds the claim: someone else has taken over. */
	complete(key: string, token: string, completion: Completion): Promise<boolean>;
	/** Skips what is planned or to be retried and not yet claimed; what was sent stays. Returns how many. */
	withdraw(keys: readonly string[], why: string): Promise<number>;
	/** What happened or is to come, newest change first. */
	entries(filter: EntryFilter): Promise<readonly Entry[]>;
	/** Forgets what was finished before this instant. */
	forget(before: Temporal.Instant): Promise<number>;
};

export type EntryFilter = {
	keys?: readonly string[];
	states?: readonly DeliveryState[];
	/** As destinationText writes it. */
	destination?: string;
	kind?: string;
	broadcast?: string;
	most: number;
};
