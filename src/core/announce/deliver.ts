/**
 * The only loop that posts: takes what is due, sends it, and remembers how that went.
 *
 * Each platform has a lane of its own, and each message its own try: a channel that is gone stops no other, a
 * platform that is away no other platform. Only what can be sent at once is claimed. Passes may overlap, also
 * in several replicas; the ledger gives each message to one of them.
 */

import type { Answer } from '../answer/answer.ts';
import type { Clock, Log } from '../ports.ts';
import { attempt } from './attempt.ts';
import type { Verdict } from './due.ts';
import type { Claimed, Completion, Ledger } from './ledger.ts';
import { DELIVERY } from './limits.ts';
import type { Messenger } from './messenger.ts';
import { createPace } from './pace.ts';
import type { Planned } from './planned.ts';
import { type Delivered, report } from './report.ts';

export type Parts = {
	ledger: Ledger;
	messengers: readonly Messenger[];
	/** Looks at several at once, since what is planned now is read once for all of them. */
	judge(messages: readonly Planned[], now: Temporal.Instant): Promise<(planned: Planned) => Verdict>;
	word(planned: Planned, now: Temporal.Instant): Answer;
	/** What organisers are told of a message that is given up. */
	notices(planned: Planned, why: string, now: Temporal.Instant): readonly Planned[];
	clock: Clock;
	log: Log;
	random(): number;
	sleep(milliseconds: number): Promise<void>;
};

export type Delivery = {
	/** All that is due, until nothing is left and nothing is on its way. */
	deliver(): Promise<readonly Delivered[]>;
	/** Claims no more; resolves when what is on its way has ended. */
	stop(): Promise<void>;
};

export function createDelivery(parts: Parts): Delivery {
	const lanes = parts.messengers.map((messenger) => createLane(messenger, parts));
	return {
		deliver: async () => (await Promise.all(lanes.map((lane) => lane.deliver()))).flat(),
		stop: async () => void (await Promise.all(lanes.map((lane) => lane.stop()))),
	};
}

function createLane(messenger: Messenger, parts: Parts): Delivery {
	const { ledger, clock, log } = parts;
	const pace = createPace(parts.sleep);
	const onTheirWay = new Set<Promise<Delivered>>();
	let stopped = false;

	const claim = () =>
		ledger.claim(messenger.platform, clock.now(), DELIVERY.parallel - onTheirWay.size, DELIVERY.lease);

	const send = (claimed: Claimed, verdict: Verdict): Promise<Delivered> => {
		const one = {
			claimed,
			verdict,
			messenger,
			word: parts.word,
			pace,
			now: () => clock.now(),
			random: parts.random,
		};
		const sending = attempt(one)
			.then((completion) => remember(claimed, completion, parts))
			.finally(() => onTheirWay.delete(sending));
		onTheirWay.add(sending);
		return sending;
	};

	/** One round after the other, since a message that is out makes room for the next of its channel. */
	async function rounds(delivered: Delivered[]): Promise<void> {
		while (!stopped) {
			while (onTheirWay.size >= DELIVERY.parallel) await Promise.race(onTheirWay);
			const claimed = await claim();
			if (claimed.length === 0) return;
			const messages = claimed.map(({ planned }) => planned);
			const verdictOn = await parts.judge(messages, clock.now());
			const sending = claimed.map((one) => send(one, verdictOn(one.planned)));
			delivered.push(...(await Promise.all(sending)));
		}
	}

	async function pass(): Promise<readonly Delivered[]> {
		const delivered: Delivered[] = [];
		try {
			await rounds(delivered);
		} catch (error) {
			log.error('announcing is interrupted; it is tried again', { platform: messenger.platform, error });
		}
		await Promise.all(onTheirWay);
		return delivered;
	}

	const passes = new Set<Promise<unknown>>();
	return {
		deliver() {
			const passing = pass().finally(() => passes.delete(passing));
			passes.add(passing);
			return passing;
		},
		async stop() {
			stopped = true;
			await Promise.all(passes);
		},
	};
}

async function remember(claimed: Claimed, completion: Completion, parts: Parts): Promise<Delivered> {
	const { planned } = claimed;
	const kept = await write(claimed, completion, parts);
	const delivered = { planned, completion, kept };
	report(delivered, parts.log);
	return delivered;
}

/** Where the ledger cannot be reached, the lease runs out, and the message is looked for before a new try. */
async function write({ planned, token }: Claimed, completion: Completion, parts: Parts): Promise<boolean> {
	const { ledger, notices, clock, log } = parts;
	try {
		const kept = await ledger.complete(planned.key, token, completion);
		const isGivenUp = completion.state === 'failed' && !completion.retryAt;
		if (kept && isGivenUp) await ledger.add(notices(planned, completion.why, clock.now()));
		return kept;
	} catch (error) {
		log.error('how a message went could not be written down', { key: planned.key, error });
		return false;
	}
}
