/** The numbers that delivering keeps to, in one place. What only a platform knows stays in its adapter. */

export type Limits = {
	/** Messages on their way at once, for each platform; what is claimed is sent at once. */
	parallel: number;
	/** Between two messages to one channel. */
	betweenMilliseconds: number;
	/** Longer than any messenger takes, with its time-outs: a claim is not taken over while it is being sent. */
	lease: Temporal.Duration;
	/** How long a beat waits for what it sends; a platform's time-outs are longer. */
	patienceMilliseconds: number;
	/** How long before its due time a message is looked for, since the clocks of platforms differ from ours. */
	lookBack: Temporal.Duration;
	/** Waiting before another try: doubled each time up to the longest. */
	retry: { firstSeconds: number; longestSeconds: number };
};

export const DELIVERY: Limits = {
	parallel: 100,
	/**
	 * Slack allows one a second (docs.slack.dev/apis/web-api/rate-limits), Discord about as many; nobody reads
	 * faster.
	 */
	betweenMilliseconds: 1_000,
	lease: Temporal.Duration.from({ minutes: 2 }),
	patienceMilliseconds: 2_000,
	lookBack: Temporal.Duration.from({ minutes: 10 }),
	retry: { firstSeconds: 2, longestSeconds: 300 },
};
