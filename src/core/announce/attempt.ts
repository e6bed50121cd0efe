/**
 * One try to deliver one claimed message, and how the claim ends.
 *
 * What may have arrived is looked for before anything else, so that it is not said twice. A duplicate is
 * possible in one case: the platform shows a message only after we have looked for it.
 */

import type { Answer } from '../answer/answer.ts';
import { backoff } from './backoff.ts';
import { destinationText } from './destination.ts';
import type { Verdict } from './due.ts';
import type { Claimed, Completion } from './ledger.ts';
import type { Limits } from './limits.ts';
import type { Messenger, Sent } from './messenger.ts';
import type { Pace } from './pace.ts';
import type { Planned } from './planned.ts';

export type Try = {
	claimed: Claimed;
	verdict: Verdict;
	messenger: Messenger;
	word(planned: Planned, now: Temporal.Instant): Answer;
	pace: Pace;
	limits: Limits;
	/** Whether so much of the lease is over that somebody else might take over before the platform answers. */
	isOverdue(): boolean;
	now(): Temporal.Instant;
	random(): number;
};

export async function attempt(one: Try): Promise<Completion> {
	try {
		const receipt = await arrived(one);
		if (receipt !== undefined) return { state: 'sent', receipt, late: isLate(one) };
		return await carryOut(one);
	} catch (error) {
		return inDoubt(one, error instanceof Error ? error.message : String(error));
	}
}

async function arrived({ claimed, messenger, limits }: Try): Promise<string | undefined> {
	const { key, destination, due } = claimed.planned;
	if (!claimed.perhapsSent) return undefined;
	return messenger.find(destination, key, due.subtract(limits.lookBack));
}

async function carryOut(one: Try): Promise<Completion> {
	const { claimed, verdict, messenger, pace } = one;
	const { planned } = claimed;
	switch (verdict.kind) {
		case 'skip':
			if (verdict.why === 'stale' && claimed.attempts > 0) return { state: 'failed', why: IN_VAIN };
			return { state: 'skipped', why: SKIPPED[verdict.why] };
		case 'wait':
			return { state: 'failed', why: 'Quiet hours were set since.', retryAt: verdict.until };
		case 'send': {
			const send = async (): Promise<Sent> => {
				if (one.isOverdue()) return { kind: 'failed', retry: true, why: STOOD_STILL };
				return messenger.send(planned.destination, one.word(verdict.as, one.now()), planned.key);
			};
			return toCompletion(await pace(destinationText(planned.destination), send), one);
		}
	}
}

const IN_VAIN = 'It could not be posted in time.';

/** A process that was suspended goes on in the midst of a try that another replica has made meanwhile. */
const STOOD_STILL = 'Emcee stood still for too long to send it safely.';

/** Not tried, since Emcee was away or nobody wants it any more: nothing that organisers could mend. */
const SKIPPED = {
	stale: 'It came too late to be of use.',
	withdrawn: 'It is no longer planned: its session has moved, or the channel does not want it any more.',
} as const;

function toCompletion(sent: Sent, one: Try): Completion {
	switch (sent.kind) {
		case 'sent':
			return { state: 'sent', receipt: sent.receipt, late: isLate(one) };
		case 'perhaps':
			return inDoubt(one, sent.why);
		case 'failed':
			if (!sent.retry) return { state: 'failed', why: sent.why };
			return { state: 'failed', why: sent.why, retryAt: sent.after ? one.now().add(sent.after) : again(one) };
	}
}

/** Looked for again until that is possible; given up once it would be too late to send it anyway. */
function inDoubt(one: Try, why: string): Completion {
	if (one.verdict.kind === 'skip') return { state: 'failed', why: `Perhaps it arrived. ${why}` };
	return { state: 'perhaps-sent', why, retryAt: again(one) };
}

const again = ({ claimed, now, random, limits }: Try): Temporal.Instant =>
	now().add(backoff(claimed.attempts + 1, random(), limits.retry));

const isLate = ({ verdict }: Try): boolean =>
	verdict.kind === 'skip' || (verdict.kind === 'send' && verdict.late);
