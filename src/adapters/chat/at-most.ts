/** Waiting that has an end: stopping never hangs on a peer that does not answer. */

import { setTimeout as sleep } from 'node:timers/promises';

export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
	const done = new AbortController();
	const enough = sleep(milliseconds, undefined, { signal: done.signal }).catch(() => {});
	await Promise.race([work, enough]);
	done.abort();
}
