/**
 * One platform's lane: claims what can be sent at once, sends it, and writes down how it went.
 *
 * Passes may overlap: where one waits for a message that hangs, the next takes what has become due meanwhile.
 */

import { attempt } from './attempt.ts';
import type { Delivery, Parts } from './deliver.ts';
import type { Verdict } from './due.ts';
import { earliest, isBefore } from './instants.ts';
import type { Claimed, Completion } from './ledger.ts';
import type { Messenger } from './messenger.ts';
import { createPace } from './pace.ts';
import { report } from './report.ts';

export function createLane(messenger: Messenger, parts: Parts): Delivery {
	const { ledger, clock, log, limits } = parts;
	const pace = createPace(parts.sleep, limits.betweenMilliseconds);
	const onTheirWay = new Set<Promise<void>>();
	const passes = new Set<Promise<void>>();
	let retries: Temporal.Instant[] = [];
	let stopped = false;

	const claim = () =>
		ledger.claim(messenger.platform, clock.now(), limits.parallel - onTheirWay.size, limits.lease);

	const half = limits.lease.total('milliseconds') / 2;

	async function send(claimed: Claimed, verdict: Verdict, since: number): Promise<void> {
		const { word, random } = parts;
		const now = () => clock.now();
		const isOverdue = () => performance.now() - since > half;
		const aids = { messenger, word, pace, limits, now, random, isOverdue };
		const completion = await attempt({ claimed, verdict, ...aids });
		await remember(claimed, completion, parts);
		if ('retryAt' in completion) retries.push(completion.retryAt);
	}

	const start = (claimed: Claimed, verdict: Verdict, since: number): Promise<void> => {
		const sending = send(claimed, verdict, since).finally(() => onTheirWay.delete(sending));
		onTheirWay.add(sending);
		return sending;
	};

	/** One round after the other, since a message that is out makes room for the next of its channel. */
	async function rounds(): Promise<void> {
		while (!stopped) {
			while (onTheirWay.size >= limits.parallel) await Promise.race(onTheirWay);
			const since = performance.now();
			const claimed = await claim();
			if (claimed.length === 0) return;
			const messages = claimed.map(({ planned }) => planned);
			const verdictOn = await parts.judge(messages, clock.now());
			await Promise.all(claimed.map((one) => start(one, verdictOn(one.planned), since)));
		}
	}

	async function pass(): Promise<void> {
		try {
			await rounds();
		} catch (error) {
			log.error('announcing is interrupted; it is tried again', { platform: messenger.platform, error });
		}
		await Promise.all(onTheirWay);
	}

	return {
		deliver() {
			const passing = pass().finally(() => passes.delete(passing));
			passes.add(passing);
			return passing;
		},
		next(now) {
			retries = retries.filter((retry) => isBefore(now, retry));
			return earliest(retries);
		},
		async stop() {
			stopped = true;
			await Promise.all(passes);
		},
	};
}

async function remember(claimed: Claimed, completion: Completion, parts: Parts): Promise<void> {
	const kept = await write(claimed, completion, parts);
	report({ planned: claimed.planned, completion, kept }, parts.log);
}

/** Where the ledger cannot be reached, the lease runs out, and the message is looked for before a new try. */
async function write({ planned, token }: Claimed, completion: Completion, parts: Parts): Promise<boolean> {
	const { ledger, notices, clock, log } = parts;
	try {
		const isGivenUp = completion.state === 'failed' && !completion.retryAt;
		// Before it is closed: whoever ended between the two would leave nobody told.
		if (isGivenUp) await ledger.add(notices(planned, completion.why, clock.now()));
		return await ledger.complete(planned.key, token, completion);
	} catch (error) {
		log.error('how a message went could not be written down', { key: planned.key, error });
		return false;
	}
}
