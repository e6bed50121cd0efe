/**
 * Discord's REST as delivering uses it: a call is made once, and it ends; a limit is told, not waited for.
 *
 * Needs no Gateway. discord.js's own retries would post a message twice after a lost answer, and waiting for a
 * limit inside would hold up whoever could be told something meanwhile.
 */

import { type InternalRequest, REST, RequestMethod, type RouteLike } from 'discord.js';
import type { z } from 'zod';

export const DISCORD_API = 'https://discord.com/api';

/** Each resolves with what the shape takes of the answer. */
export type Rest = {
	get<S extends z.ZodType>(route: RouteLike, shape: S, query?: Record<string, string>): Promise<z.output<S>>;
	post<S extends z.ZodType>(route: RouteLike, shape: S, body: object): Promise<z.output<S>>;
	patch<S extends z.ZodType>(route: RouteLike, shape: S, body: object): Promise<z.output<S>>;
	delete(route: RouteLike): Promise<void>;
};

export type RestOptions = {
	token: string;
	apiUrl: string;
	/** Milliseconds after which a call that got no answer is in doubt. */
	longestCall?: number | undefined;
};

const LONGEST_CALL = 10_000;

/**
 * Milliseconds that the client adds to every wait. With none it may look in the very millisecond in which a limit
 * ends, counts wrongly there, and lets all that wait through at once.
 */
export const CLIENT_REST = 5;

/** All calls together may be fifty a second; the client counts them, and a second's rest is no news. */
const OWN_PACE = 1_000;

export function createRest({ token, apiUrl, longestCall = LONGEST_CALL }: RestOptions): Rest {
	const rest = new REST({
		api: apiUrl,
		retries: 0,
		timeout: longestCall,
		offset: CLIENT_REST,
		rejectOnRateLimit: ({ global, timeToReset }) => !global || timeToReset > OWN_PACE + CLIENT_REST,
	});
	/** It forgets a token that Discord has refused, and would then say that there is none. */
	const ask = (request: InternalRequest): Promise<unknown> =>
		rest.setToken(token).request({ ...request, signal: AbortSignal.timeout(longestCall) });

	return {
		async get(fullRoute, shape, query = {}) {
			return shape.parse(
				await ask({ method: RequestMethod.Get, fullRoute, query: new URLSearchParams(query) }),
			);
		},
		async post(fullRoute, shape, body) {
			return shape.parse(await ask({ method: RequestMethod.Post, fullRoute, body }));
		},
		async patch(fullRoute, shape, body) {
			return shape.parse(await ask({ method: RequestMethod.Patch, fullRoute, body }));
		},
		async delete(fullRoute) {
			await ask({ method: RequestMethod.Delete, fullRoute });
		},
	};
}
