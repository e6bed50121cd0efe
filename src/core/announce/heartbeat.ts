/** Puts announcing together: the plan, the words, the deliveries, and the beat that drives them. */

import type { Answer } from '../answer/answer.ts';
import type { Languages } from '../language.ts';
import type { Clock, Log } from '../ports.ts';
import type { Programme } from '../programme/programme.ts';
import { announcement } from './announcement.ts';
import { createDelivery } from './deliver.ts';
import { judge } from './due.ts';
import { isBefore } from './instants.ts';
import { DELIVERY, type Limits } from './limits.ts';
import type { Messenger } from './messenger.ts';
import { type Desk, noticesOf } from './notices.ts';
import type { Planned } from './planned.ts';
import { createPlanner } from './planner.ts';
import type { Policy } from './policy.ts';
import type { Store } from './store.ts';
import { type Beat, createTick } from './tick.ts';
import { asOfToday, isByRule } from './today.ts';

export type HeartbeatParts = {
	/** As it is loaded at that moment. */
	programme(): Programme;
	policy: Policy;
	languages: Languages;
	store: Store;
	/** Of the platforms this replica is connected to. What goes to others is left to other replicas. */
	messengers: readonly Messenger[];
	/** Where organisers hear of what could not be posted. */
	desks: readonly Desk[];
	/** Absent, those that suit the platforms. */
	limits?: Limits;
	clock: Clock;
	log: Log;
	/** From 0 to 1. */
	random(): number;
	/** By real time, also where the clock is simulated. */
	sleep(milliseconds: number): Promise<void>;
};

export type Heartbeat = {
	beat(): Promise<Beat>;
	/** How a message reads at that moment. */
	word(planned: Planned, now: Temporal.Instant): Answer;
	/** Takes up nothing more; resolves when what is on its way has ended. */
	stop(): Promise<void>;
};

export function createHeartbeat(parts: HeartbeatParts): Heartbeat {
	const { programme, policy, languages, store, desks, limits = DELIVERY } = parts;
	const word = (planned: Planned, now: Temporal.Instant): Answer =>
		announcement(planned, programme(), languages, now);

	const recent = remembered(() => store.subscriptions.all());
	const delivery = createDelivery({
		...parts,
		limits,
		ledger: store.ledger,
		word,
		notices: (planned, why, now) => noticesOf(planned, why, desks, programme(), languages, now),
		async judge(messages, now) {
			const subscriptions = messages.some(isByRule) ? await recent(now) : [];
			const today = asOfToday(messages, programme(), policy, subscriptions);
			return (planned) => judge(planned, today.get(planned.key), now);
		},
	});
	const beat = createTick({ ...parts, planner: createPlanner(parts), delivery });
	return { beat, word, stop: delivery.stop };
}

const SHORTLY = Temporal.Duration.from({ seconds: 1 });

/** A thousand messages go out in a second; what their channels want is read once for all of them. */
function remembered<T>(read: () => Promise<T>): (now: Temporal.Instant) => Promise<T> {
	let last: { at: Temporal.Instant; value: T } | undefined;
	return async (now) => {
		if (last && !isBefore(now, last.at) && isBefore(now, last.at.add(SHORTLY))) return last.value;
		const value = await read();
		last = { at: now, value };
		return value;
	};
}
