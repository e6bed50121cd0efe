/**
 * Misfortunes to order: the next matching call meets one, then all is well again.
 *
 * `handled` tells whether Discord still does what was asked before the answer goes wrong: a message that
 * was accepted and whose answer got lost is the case in which bots post twice.
 */

import type { Answered } from './http.ts';

export type Fault = {
	handled: boolean;
	/** `reset` cuts the connection, `hang` never answers. */
	answer: 'reset' | 'hang' | Answered;
};

export type Faults = {
	/** `call` is matched against "POST /channels/1/messages". */
	next(call: RegExp, fault: Fault, times?: number): void;
	take(call: string): Fault | undefined;
};

export function createFaults(): Faults {
	const waiting: { call: RegExp; fault: Fault }[] = [];
	return {
		next(call, fault, times = 1) {
			for (let time = 0; time < times; time++) waiting.push({ call, fault });
		},
		take(call) {
			const at = waiting.findIndex((fault) => fault.call.test(call));
			return at < 0 ? undefined : waiting.splice(at, 1)[0]?.fault;
		},
	};
}

/** https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit */
export const rateLimited = (seconds: number): Fault => ({
	handled: false,
	answer: {
		status: 429,
		headers: { 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-scope': 'user' },
		body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
	},
});

export const broken = (status: 500 | 502 | 503, handled = false): Fault => ({ handled, answer: { status } });
export const reset = (handled = false): Fault => ({ handled, answer: 'reset' });
export const hang = (handled = false): Fault => ({ handled, answer: 'hang' });
