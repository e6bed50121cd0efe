/**
 * Tries until it works, is hopeless or is stopped: how every adapter meets a platform that is away.
 *
 * The platforms' own clients either retry without saying so or end the process; here a failure is told
 * to whoever can say it in a sentence, and an error that no waiting heals ends the trying at once.
 */

import { setTimeout as sleep } from 'node:timers/promises';

export type Trying = {
	/** A wrong token stays wrong: no further try. */
	hopeless(error: unknown): boolean;
	/** Told of every failure that will be tried again. */
	failed(error: unknown, nextInMilliseconds: number): void;
	/** Aborted when the bot stops. */
	stopped: AbortSignal;
	delay?: Delay;
};

/** Milliseconds to wait after so many failures in a row. */
export type Delay = (failures: number) => number;

/** Rejects with the hopeless error, or with the signal's reason when stopped. */
export async function keepTrying<T>(attempt: () => Promise<T>, trying: Trying): Promise<T> {
	const delay = trying.delay ?? backoff;
	for (let failures = 1; ; failures++) {
		trying.stopped.throwIfAborted();
		try {
			return await attempt();
		} catch (error) {
			trying.stopped.throwIfAborted();
			if (trying.hopeless(error)) throw error;
			const milliseconds = delay(failures);
			trying.failed(error, milliseconds);
			await sleep(milliseconds, undefined, { signal: trying.stopped });
		}
	}
}

const FIRST = 1_000;
const LONGEST = 60_000;

/** Doubling, up to a minute; a random share of it, so that many bots do not knock in step. */
export const backoff: Delay = (failures) =>
	Math.min(FIRST * 2 ** (failures - 1), LONGEST) * (0.5 + Math.random() / 2);
