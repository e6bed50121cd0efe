/**
 * Discord's and discord.js's errors in our words: what happened, what to do, and whether waiting heals it.
 *
 * `unreachable` is worth another try; `refused` needs a person.
 */

import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { Fault } from '../../core/fault.ts';

/** `closeCode` is the Gateway's last word, if it spoke. */
export function toFault(error: unknown, closeCode: number | undefined, apiUrl: string): Fault {
	if (error instanceof Fault) return error;
	if (isWrongToken(error)) return new Fault('refused', WRONG_TOKEN, { cause: error });
	return farewell(closeCode) ?? new Fault('unreachable', unreachable(error, apiUrl), { cause: error });
}

/** Undefined for a closing that discord.js mends by itself. */
export function farewell(closeCode: number | undefined): Fault | undefined {
	const sentence = closeCode === undefined ? undefined : FAREWELLS.get(closeCode);
	return sentence === undefined ? undefined : new Fault('refused', sentence);
}

const WRONG_TOKEN =
	'Discord refuses DISCORD_TOKEN. Copy the token anew from the Developer Portal (Bot → Reset Token) and start again.';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const FAREWELLS = new Map([
	[4004, WRONG_TOKEN],
	[
		4010,
		'Discord refuses this shard (4010). Emcee runs as one process per bot: end the others and start again.',
	],
	[4011, 'Discord asks for sharding (4011): this bot is in more servers than Emcee can serve.'],
	[4012, 'Discord no longer speaks this version of its Gateway (4012). Update Emcee.'],
	[4013, 'Discord does not know the intents that Emcee asks for (4013). Update Emcee.'],
	[
		4014,
		'Discord disallows the intents that were asked for (4014). Emcee needs no privileged one: run it unchanged, or allow them in the Developer Portal (Bot → Privileged Gateway Intents).',
	],
]);

/** `inServer`: the id in DISCORD_GUILD_ID. What Discord refuses here, it refuses until somebody acts. */
export function registrationFault(error: unknown, inServer: string | undefined, apiUrl: string): Fault {
	if (!(error instanceof DiscordAPIError)) return toFault(error, undefined, apiUrl);
	const where = inServer ? `server ${inServer} (DISCORD_GUILD_ID)` : 'Discord';
	const remedy = inServer
		? 'Invite Emcee to that server with the scopes bot and applications.commands, or leave DISCORD_GUILD_ID out.'
		: 'Invite Emcee with the scope applications.commands, and start again.';
	return new Fault(
		'refused',
		`The commands could not be registered in ${where}: ${reasonOf(error)}. ${remedy}`,
		{
			cause: error,
		},
	);
}

const isWrongToken = (error: unknown): boolean =>
	(error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
	(error instanceof DiscordAPIError && error.status === 401);

const unreachable = (error: unknown, apiUrl: string): string =>
	`Discord cannot be reached at ${apiUrl} (${reasonOf(error)}). Check the network, and DISCORD_API_URL if it is set.`;

/** Without the request that failed: it holds tokens and members' words. */
export function reasonOf(error: unknown): string {
	if (error instanceof HTTPError) return `HTTP ${error.status}`;
	if (error instanceof DiscordAPIError) return `${error.message.split('\n')[0]}, ${error.code}`;
	if (error instanceof Error && error.name === 'AbortError') return 'no answer in time';
	if (error instanceof Error && 'code' in error) return String(error.code);
	return error instanceof Error ? error.message : String(error);
}

/** The interaction expired, or was answered already: by a try whose answer got lost, or by another process. */
const TOO_LATE = new Set<unknown>([10_062, 40_060]);

export const isTooLate = (error: unknown): boolean =>
	error instanceof DiscordAPIError && TOO_LATE.has(error.code);
