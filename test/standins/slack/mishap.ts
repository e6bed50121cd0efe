/** What can go wrong between the bot and Slack, on request. */

import type { Arguments } from './methods/result.ts';

export type Mishap =
	/** Any HTTP status; with `retryAfter` seconds for 429. */
	| { kind: 'status'; status: number; retryAfter?: number }
	/** Slack's own refusal, such as `invalid_auth`. */
	| { kind: 'error'; error: string }
	/** Done late. */
	| { kind: 'slow'; milliseconds: number }
	/** No answer, ever. */
	| { kind: 'hang' }
	/** Done, but the answer is lost on the way. */
	| { kind: 'lost' }
	/** Done, but answered with this status. */
	| { kind: 'done-then-status'; status: number }
	/** Done, but never answered. */
	| { kind: 'done-then-hang' };

export type Mishaps = {
	/**
	 * Befalls the next calls of a method, or of `response_url`, or those after so many spared ones; `Infinity`
	 * times until cleared.
	 */
	plan(method: string, mishap: Mishap, times?: number, sparing?: number): void;
	clear(): void;
	/** What befalls this call. */
	next(method: string, args?: Arguments): Mishap | undefined;
};

export function createMishaps(): Mishaps {
	const planned: { method: string; mishap: Mishap; left: number; spared: number }[] = [];
	return {
		plan: (method, mishap, times = 1, sparing = 0) =>
			void planned.push({ method, mishap, left: times, spared: sparing }),
		clear: () => void planned.splice(0),
		next(method) {
			const plan = planned.find((plan) => plan.method === method && plan.left > 0);
			if (!plan || plan.spared-- > 0) return undefined;
			plan.left -= 1;
			return plan.mishap;
		},
	};
}
