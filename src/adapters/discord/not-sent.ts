/**
 * Why a message did not go out, or perhaps did: Discord's errors in the words of delivering, each with what a
 * person can do. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */

import { DiscordAPIError, RateLimitError } from 'discord.js';
import { asFailed, type Failed, lost, type NotSent } from '../chat/not-sent.ts';
import { reasonOf, toFault } from './failure.ts';
import { CLIENT_REST } from './rest.ts';

export function notSent(error: unknown, apiUrl: string): NotSent {
	if (error instanceof RateLimitError) return limited(error);
	if (error instanceof DiscordAPIError) return refused(error, apiUrl);
	return lost(error, toFault(error, undefined, apiUrl).message);
}

/** For calls that post nothing: what is in doubt has simply failed. */
export const failed = (error: unknown, apiUrl: string): Failed => asFailed(notSent(error, apiUrl));

/** Who is kept out for long is not always told for how long. */
function limited(error: RateLimitError): NotSent {
	const retryAfter = error.retryAfter - CLIENT_REST;
	const why = 'Discord asks to wait before the next message.';
	if (retryAfter <= 0) return { kind: 'failed', retry: true, why };
	return {
		kind: 'failed',
		retry: true,
		why,
		after: Temporal.Duration.from({ milliseconds: Math.ceil(retryAfter) }),
	};
}

function refused(error: DiscordAPIError, apiUrl: string): NotSent {
	if (error.status === 401) {
		return { kind: 'failed', retry: false, why: toFault(error, undefined, apiUrl).message };
	}
	const why = REMEDIES.get(error.code) ?? `Discord refuses the message (${reasonOf(error)}).`;
	return { kind: 'failed', retry: HEALS.has(error.code), why };
}

/** Limits that Discord tells by a code of its own, and its overload. */
const HEALS = new Set<unknown>([20_016, 20_028, 20_029, 40_003, 130_000]);

export const NOT_SEEN =
	'Emcee does not see that channel. Give its role the permission View Channel there, or choose another channel.';

export const NOT_ALLOWED =
	'Emcee may not write in that channel. Give its role the permissions View Channel, Send Messages and Read Message History there.';

const CLOSED =
	'That person takes no direct messages from Emcee. They need to allow them in the privacy settings of a server that Emcee is in as well.';

const NO_TEXT = 'That is not a channel for text messages. Choose another one.';

const REMEDIES: ReadonlyMap<unknown, string> = new Map([
	[10_003, 'Discord finds no such channel: it was deleted. Choose another one.'],
	[10_008, 'The message is no longer there.'],
	[10_013, 'Discord knows no such person any more.'],
	[50_001, NOT_SEEN],
	[50_007, CLOSED],
	[50_278, CLOSED],
	[50_008, NO_TEXT],
	[50_024, NO_TEXT],
	[50_013, NOT_ALLOWED],
	[50_083, 'The thread is archived. Open it again, or choose another channel.'],
	[160_005, 'The thread is locked. Unlock it, or choose another channel.'],
	[200_000, 'AutoMod of that server blocks the message. Let it pass what Emcee says.'],
	[40_003, 'Discord asks to wait before more direct messages are opened.'],
]);
