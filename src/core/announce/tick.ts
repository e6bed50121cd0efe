/**
 * What the heartbeat does: write down what comes, post what is due, forget what is long past.
 *
 * Safe at any time, while an earlier beat is still at work, and in many replicas. A beat tells when the next
 * one is needed; regular ones besides find what others have added.
 */

import type { Clock, Log } from '../ports.ts';
import type { Delivery } from './deliver.ts';
import { earliest, isBefore } from './instants.ts';
import type { Planner } from './planner.ts';
import type { Store } from './store.ts';

type Parts = {
	planner: Planner;
	delivery: Delivery;
	store: Pick<Store, 'ledger'>;
	clock: Clock;
	log: Log;
};

export type Beat = {
	/** When the next message, or the next try, is due. */
	next: Temporal.Instant | undefined;
};

/** How long the status, `undo` and `edit` remember what was posted. */
const KEPT = Temporal.Duration.from({ hours: 30 * 24 });

const BETWEEN_CLEANINGS = Temporal.Duration.from({ hours: 1 });

/** Never rejects: a store that is away is told, and tried again with the next beat. */
export function createTick({ planner, delivery, store, clock, log }: Parts): () => Promise<Beat> {
	let cleaned: Temporal.Instant | undefined;

	async function clean(now: Temporal.Instant): Promise<void> {
		if (cleaned && isBefore(now, cleaned.add(BETWEEN_CLEANINGS))) return;
		cleaned = now;
		const forgotten = await store.ledger.forget(now.subtract(KEPT));
		if (forgotten > 0) log.info('old deliveries are forgotten', { count: forgotten });
	}

	const safely = async (what: string, act: () => Promise<void>): Promise<void> => {
		try {
			await act();
		} catch (error) {
			log.error(what, { error });
		}
	};

	return async () => {
		const now = clock.now();
		await safely('the plan could not be written down; it is tried again', () => planner.planAhead(now));
		await delivery.deliver();
		await safely('old deliveries could not be forgotten', () => clean(now));
		const later = clock.now();
		return { next: earliest([planner.next(later), delivery.next(later)]) };
	};
}
