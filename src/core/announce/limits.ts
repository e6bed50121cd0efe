/** The numbers that delivering keeps to, in one place. What only a platform knows stays in its adapter. */

export const DELIVERY = {
	/** Messages on their way at once, for each platform; what is claimed is sent at once. */
	parallel: 100,
	/**
	 * Between two messages to one channel. Slack allows one a second (docs.slack.dev/apis/web-api/rate-limits),
	 * Discord about as many; nobody reads faster.
	 */
	betweenMilliseconds: 1_000,
	/** Longer than any messenger takes, with its time-outs: a claim is not taken over while it is being sent. */
	lease: Temporal.Duration.from({ minutes: 2 }),
	/** How long a beat waits for what it sends; a platform's time-outs are longer. */
	patienceMilliseconds: 2_000,
	/** How long before its due time a message is looked for, since the clocks of platforms differ from ours. */
	lookBack: Temporal.Duration.from({ minutes: 10 }),
} as const;

/** Waiting before another try: doubled each time up to the longest. */
export const RETRY = { firstSeconds: 2, longestSeconds: 300 } as const;
