/** How much there is to deliver, how badly it goes, and how short-tempered everybody is. */

export type Sizes = {
	/** On each platform. */
	channels: number;
	/** To each channel. */
	messages: number;
	/** Of the channels of each platform, those that are archived or deleted. */
	gone: number;
	workers: number;
	kills: number;
	/** How often a process stands still for longer than its lease, and then goes on. */
	freezes: number;
	/** Messages that a platform takes in only after they were looked for: the case in which doubles are possible. */
	late: number;
	/** After so long, when Emcee has given up waiting, has looked for it, and has sent it again. */
	lateMilliseconds: number;
	/** In this time all becomes due, and everything else happens. */
	spanMilliseconds: number;
	/** Of Emcee: between two messages to a channel, until an unanswered call is in doubt, and of a claim. */
	betweenMilliseconds: number;
	longestCall: number;
	leaseMilliseconds: number;
	firstRetrySeconds: number;
	/** Whatever is not out by then is lost. */
	patienceMilliseconds: number;
};

/** 3,000 deliveries to 300 channels. */
export const FULL: Sizes = {
	channels: 150,
	messages: 10,
	gone: 5,
	workers: 3,
	kills: 12,
	freezes: 3,
	late: 3,
	lateMilliseconds: 15_000,
	spanMilliseconds: 25_000,
	betweenMilliseconds: 1_000,
	longestCall: 500,
	leaseMilliseconds: 6_000,
	firstRetrySeconds: 1,
	patienceMilliseconds: 180_000,
};

/** 120 deliveries to 12 channels, in a few seconds. */
export const SHORT: Sizes = {
	channels: 6,
	messages: 10,
	gone: 1,
	workers: 3,
	kills: 3,
	freezes: 1,
	late: 1,
	lateMilliseconds: 2_500,
	spanMilliseconds: 2_000,
	betweenMilliseconds: 20,
	longestCall: 500,
	leaseMilliseconds: 2_500,
	firstRetrySeconds: 0.1,
	patienceMilliseconds: 50_000,
};
