/**
 * Writes the plan of the next day into the ledger.
 *
 * Ahead of its time, so that after a failure it can be told what was missed. What was of no use any more when
 * it would first have been written down never is: a first start, or a channel that subscribes late, announces
 * nothing as new. Replicas may do the same at the same time, since known keys stay as they are.
 */

import type { Log } from '../ports.ts';
import type { Programme } from '../programme/programme.ts';
import { isBefore } from './instants.ts';
import { plan } from './plan.ts';
import type { Planned } from './planned.ts';
import type { Policy } from './policy.ts';
import type { Store } from './store.ts';
import type { Subscription } from './subscription.ts';

type Parts = {
	programme(): Programme;
	policy: Policy;
	store: Pick<Store, 'ledger' | 'subscriptions'>;
	/** Those this replica can post to. */
	messengers: readonly { platform: string }[];
	log: Log;
};

export type Planner = {
	/** Does nothing when the plan was written down a moment ago. */
	planAhead(now: Temporal.Instant): Promise<void>;
	/** The first due time after `now`, as far as is planned. */
	next(now: Temporal.Instant): Temporal.Instant | undefined;
};

const AHEAD = Temporal.Duration.from({ hours: 24 });

/** How soon a channel that has just subscribed is planned for. */
const BETWEEN = Temporal.Duration.from({ minutes: 1 });

/** Thousands of channels are planned for bit by bit, so that nothing else has to wait long. */
const AT_ONCE = 200;

type Written = { at: Temporal.Instant; of: Programme; keys: ReadonlySet<string>; dues: readonly number[] };

export function createPlanner({ programme, policy, store, messengers, log }: Parts): Planner {
	const unreachable = new Set<string>();
	let written: Written | undefined;
	let writing: Promise<Written> | undefined;

	async function write(now: Temporal.Instant): Promise<Written> {
		const of = programme();
		const window = { from: now.subtract(longestUse(policy)), to: now.add(AHEAD) };
		const useful: Planned[] = [];
		const subscriptions = await store.subscriptions.all();
		for (const { destination } of subscriptions) tellUnreachable(destination.platform);
		for (const some of inParts(subscriptions)) {
			const part = plan(of, policy, some, window).filter(({ usefulUntil }) => isBefore(now, usefulUntil));
			await store.ledger.add(part.filter(({ key }) => !written?.keys.has(key)));
			useful.push(...part);
		}
		const dues = new Set(useful.map(({ due }) => due.epochMilliseconds));
		const keys = new Set(useful.map(({ key }) => key));
		return { at: now, of, keys, dues: [...dues].sort((one, other) => one - other) };
	}

	/** Once: another replica may be connected there, and if none is, an operator should know. */
	function tellUnreachable(platform: string): void {
		if (unreachable.has(platform) || messengers.some((one) => one.platform === platform)) return;
		unreachable.add(platform);
		log.warn('channels are subscribed on a platform that is not connected here', { platform });
	}

	const isFresh = (now: Temporal.Instant): boolean =>
		written !== undefined &&
		written.of === programme() &&
		!isBefore(now, written.at) &&
		isBefore(now, written.at.add(BETWEEN));

	return {
		async planAhead(now) {
			if (isFresh(now)) return;
			writing ??= write(now).finally(() => {
				writing = undefined;
			});
			written = await writing;
		},
		next(now) {
			const due = written?.dues.find((milliseconds) => milliseconds > now.epochMilliseconds);
			return due === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(due);
		},
	};
}

function inParts(subscriptions: readonly Subscription[]): readonly (readonly Subscription[])[] {
	const count = Math.ceil(subscriptions.length / AT_ONCE);
	return Array.from({ length: count }, (_, part) =>
		subscriptions.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
	);
}

/** A message that is still useful became due at most so long ago. The digest's four hours are less than a day. */
function longestUse({ sessions, deadlines }: Policy): Temporal.Duration {
	const lengths = [...sessions, ...deadlines].map(({ usefulFor }) =>
		usefulFor.total({ unit: 'hours', relativeTo: ANY_DAY }),
	);
	return Temporal.Duration.from({ hours: Math.ceil(Math.max(24, ...lengths)) + HOURS_OF_CLOCK_CHANGE });
}

const ANY_DAY = Temporal.PlainDate.from('2000-01-01');

/** Some zones once moved their clocks by more than an hour; none by three. */
const HOURS_OF_CLOCK_CHANGE = 3;
