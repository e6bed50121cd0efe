/**
 * The only loop that posts: takes what is due, sends it, and remembers how that went.
 *
 * Each platform has a lane of its own, and each message its own try: a channel that is gone stops no other, a
 * platform that is away no other platform. In several replicas the ledger gives each message to one of them.
 */

import type { Answer } from '../answer/answer.ts';
import type { Clock, Log } from '../ports.ts';
import type { Verdict } from './due.ts';
import { earliest } from './instants.ts';
import { createLane } from './lane.ts';
import type { Ledger } from './ledger.ts';
import type { Limits } from './limits.ts';
import type { Messenger } from './messenger.ts';
import type { Planned } from './planned.ts';

export type Parts = {
	ledger: Ledger;
	messengers: readonly Messenger[];
	/** Looks at several at once, since what is planned now is read once for all of them. */
	judge(messages: readonly Planned[], now: Temporal.Instant): Promise<(planned: Planned) => Verdict>;
	word(planned: Planned, now: Temporal.Instant): Answer;
	/** What organisers are told of a message that is given up. */
	notices(planned: Planned, why: string, now: Temporal.Instant): readonly Planned[];
	limits: Limits;
	clock: Clock;
	log: Log;
	random(): number;
	sleep(milliseconds: number): Promise<void>;
};

export type Delivery = {
	/**
	 * Sends all that is due. Resolves when it is out or a while has passed: what hangs goes on meanwhile, and
	 * whoever comes next does not wait for it.
	 */
	deliver(): Promise<void>;
	/** When the next try of what failed is due. */
	next(now: Temporal.Instant): Temporal.Instant | undefined;
	/** Claims no more; resolves when what is on its way has ended. */
	stop(): Promise<void>;
};

export function createDelivery(parts: Parts): Delivery {
	const lanes = parts.messengers.map((messenger) => createLane(messenger, parts));
	return {
		async deliver() {
			const passes = Promise.all(lanes.map((lane) => lane.deliver()));
			await Promise.race([passes, parts.sleep(parts.limits.patienceMilliseconds)]);
		},
		next: (now) => earliest(lanes.map((lane) => lane.next(now))),
		async stop() {
			await Promise.all(lanes.map((lane) => lane.stop()));
		},
	};
}
