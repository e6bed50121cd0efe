/** Slack's Web API as every part of Emcee uses it: a call is made once, and it ends. */

import type { Logger, WebClientOptions } from '@slack/web-api';

export const SLACK_API = 'https://slack.com/api/';

const LONGEST_CALL = 10_000;

/** After a lost answer the client's own retries post a message twice: whoever calls decides what to repeat. */
export function webClientOptions(
	slackApiUrl: string,
	logger: Logger,
	longestCall = LONGEST_CALL,
): WebClientOptions {
	return {
		slackApiUrl,
		logger,
		retryConfig: { retries: 0 },
		rejectRateLimitedCalls: true,
		fetch: (url, init) => fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(longestCall) }),
	};
}
