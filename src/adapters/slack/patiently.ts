/** Asks once more after a rate limit: the one failure after which Slack surely has not taken the message. */

import { setTimeout as sleep } from 'node:timers/promises';
import { WebAPIRateLimitedError } from '@slack/web-api';

export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
	try {
		return await attempt();
	} catch (error) {
		if (!(error instanceof WebAPIRateLimitedError)) throw error;
		await sleep(error.retryAfter * 1_000);
		return await attempt();
	}
}
