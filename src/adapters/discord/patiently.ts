/**
 * Asks once more after a short rate limit: the one failure after which Discord surely has not taken the message.
 *
 * A channel takes five messages in five seconds; half an announcement would be worse than waiting for that.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimitError } from 'discord.js';

const LONGEST = 5_000;

export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
	try {
		return await attempt();
	} catch (error) {
		if (!(error instanceof RateLimitError) || error.retryAfter > LONGEST) throw error;
		await sleep(error.retryAfter);
		return await attempt();
	}
}
