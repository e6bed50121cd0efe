/**
 * Misfortunes to order: the next matching call meets one, then all is well again.
 *
 * `handled` tells whether Discord still does what was asked before the answer goes wrong: a message that
 * was accepted and whose answer got lost is the case in which bots post twice.
 */

import type { Answered } from './http.ts';

export type Fault = {
	/** Discord takes its time: nothing happens before this. */
	after?: Promise<unknown>;
	handled: boolean;
	/** `usual` is no misfortune, `reset` cuts the connection, `hang` never answers. */
	answer: 'usual' | 'reset' | 'hang' | Answered;
};

export type Faults = {
	/** `call` is matched against "POST /channels/1/messages"; so many matching calls are spared before. */
	next(call: RegExp, fault: Fault, times?: number, sparing?: number): void;
	/** What befalls this call. */
	take(call: string, body?: unknown): Fault | undefined;
	/** How many have not happened yet. */
	left(): number;
};

export function createFaults(): Faults {
	const waiting: { call: RegExp; fault: Fault; spared: number }[] = [];
	return {
		next(call, fault, times = 1, sparing = 0) {
			for (let time = 0; time < times; time++)
				waiting.push({ call, fault, spared: time === 0 ? sparing : 0 });
		},
		take(call) {
			const first = waiting.find((known) => known.call.test(call));
			if (!first) return undefined;
			if (first.spared-- > 0) return undefined;
			waiting.splice(waiting.indexOf(first), 1);
			return first.fault;
		},
		left: () => waiting.length,
	};
}

/** https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit */
export const rateLimited = (seconds: number): Fault => ({
	handled: false,
	answer: {
		status: 429,
		headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' },
		body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
	},
});

export const broken = (status: 500 | 502 | 503, handled = false): Fault => ({ handled, answer: { status } });
export const reset = (handled = false): Fault => ({ handled, answer: 'reset' });
export const hang = (handled = false): Fault => ({ handled, answer: 'hang' });
export const slow = (after: Promise<unknown>): Fault => ({ after, handled: true, answer: 'usual' });
