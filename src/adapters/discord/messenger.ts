/**
 * Announcing on Discord: posts once and says honestly how that ended; never repeats by itself.
 *
 * The nonce lets Discord drop a repetition within minutes; after that `find` sees by a mark whether a message
 * arrived. A long one of which only a part arrived is taken back there, so that all of it can be sent again.
 * Needs no Gateway: the shell uses it too.
 */

import { DiscordAPIError, Routes } from 'discord.js';
import { z } from 'zod';
import type { Messenger, Sent } from '../../core/announce/messenger.ts';
import type { Log } from '../../core/ports.ts';
import { readReceipt, writeReceipt } from '../chat/receipt.ts';
import { createAddressOf } from './address.ts';
import { type Announcement, announcement } from './announcement.ts';
import { history } from './history.ts';
import { createInspect } from './inspect.ts';
import { nonceOf, readMark, writeMark } from './mark.ts';
import { failed, notSent } from './not-sent.ts';
import { patiently } from './patiently.ts';
import { createRest, DISCORD_API, type Rest } from './rest.ts';
import { createSelf } from './self.ts';

export type DiscordMessengerOptions = {
	token: string;
	/** Base without version, ends with `/api`: for a local stand-in. */
	apiUrl?: string;
	log: Log;
	/** Milliseconds after which a call that got no answer is in doubt. */
	longestCall?: number;
};

export function createDiscordMessenger(options: DiscordMessengerOptions): Messenger {
	const { token, apiUrl = DISCORD_API, log, longestCall } = options;
	const rest = createRest({ token, apiUrl, longestCall });
	const addressOf = createAddressOf(rest);
	const self = createSelf(rest);

	return {
		platform: 'discord',

		async send(to, answer, key) {
			try {
				const channel = await addressOf(to);
				return await post({ rest, channel, key, apiUrl, log }, announcement(answer));
			} catch (error) {
				return failed(error, apiUrl);
			}
		},

		async find(to, key, since) {
			try {
				const channel = await addressOf(to);
				return await findWhole({ rest, channel, key, me: await self() }, since);
			} catch (error) {
				if (isGone(error)) return undefined;
				throw new Error(failed(error, apiUrl).why, { cause: error });
			}
		},

		async edit(_, receipt, answer) {
			try {
				return { kind: 'sent', receipt: await replace(rest, receipt, announcement(answer)) };
			} catch (error) {
				return notSent(error, apiUrl);
			}
		},

		async remove(_, receipt) {
			try {
				const { channel, messages } = readReceipt(receipt);
				await takeAway(rest, channel, messages);
				return { kind: 'sent', receipt };
			} catch (error) {
				return notSent(error, apiUrl);
			}
		},

		inspect: createInspect(rest, addressOf, self, apiUrl),
	};
}

/** In a channel that is not there stands nothing: so trying again ends with the reason and its remedy. */
const isGone = (error: unknown): boolean => error instanceof DiscordAPIError && error.code === 10_003;

type Place = { rest: Rest; channel: string; key: string };

async function post(
	place: Place & { apiUrl: string; log: Log },
	messages: readonly Announcement[],
): Promise<Sent> {
	const { rest, channel, key, apiUrl, log } = place;
	const posted: string[] = [];
	try {
		for (const message of messages) {
			const isLast = posted.length === messages.length - 1;
			const content = message.content + writeMark(key, isLast ? messages.length : 0);
			const once = isLast ? { nonce: nonceOf(key), enforce_nonce: true } : {};
			const speak = () => say(rest, channel, { ...message, content, ...once });
			const said = await (posted.length === 0 ? speak() : patiently(speak));
			if (readMark(said.content, key) === undefined) log.warn(MARK_LOST);
			posted.push(said.id);
		}
		return { kind: 'sent', receipt: writeReceipt({ channel, messages: posted }) };
	} catch (error) {
		const outcome = notSent(error, apiUrl);
		if (posted.length === 0) return outcome;
		return { kind: 'perhaps', why: `Only ${posted.length} of ${messages.length} arrived. ${outcome.why}` };
	}
}

const MARK_LOST =
	'Discord has taken out of an announcement what Emcee recognises it by: after a lost answer it may be posted twice.';

const Said = z.object({ id: z.string(), content: z.string() });

const say = (rest: Rest, channel: string, message: object): Promise<z.output<typeof Said>> =>
	rest.post(Routes.channelMessages(channel), Said, message);

/** A member who copies an announcement copies its mark: only what Emcee itself said counts. */
async function findWhole({ rest, channel, key, me }: Place & { me: string }, since: Temporal.Instant) {
	const parts: string[] = [];
	let count: number | undefined;
	for await (const { id, author, content } of history(rest, channel, since)) {
		const lastOf = author.id === me ? readMark(content, key) : undefined;
		if (lastOf === undefined) continue;
		parts.unshift(id);
		count ??= lastOf === 0 ? undefined : lastOf;
		if (parts.length === count) break;
	}
	if (count !== undefined) return writeReceipt({ channel, messages: parts });
	await takeAway(rest, channel, parts);
	return undefined;
}

/** In place as far as it goes; what is more comes below whatever was said meanwhile, what is left over goes. */
async function replace(rest: Rest, receipt: string, messages: readonly Announcement[]): Promise<string> {
	const { channel, messages: standing } = readReceipt(receipt);
	const now: string[] = [];
	for (const [at, message] of messages.entries()) {
		const id = standing[at];
		const silent = { ...message, allowed_mentions: { parse: [] } };
		const speak = () =>
			id === undefined
				? say(rest, channel, silent)
				: rest.patch(Routes.channelMessage(channel, id), Said, silent);
		now.push((await patiently(speak)).id);
	}
	await takeAway(rest, channel, standing.slice(now.length));
	return writeReceipt({ channel, messages: now });
}

/** What somebody removed already is away as well. */
async function takeAway(rest: Rest, channel: string, messages: readonly string[]): Promise<void> {
	for (const id of messages) {
		try {
			await patiently(() => rest.delete(Routes.channelMessage(channel, id)));
		} catch (error) {
			const isAway = error instanceof DiscordAPIError && error.code === 10_008;
			if (!isAway) throw error;
		}
	}
}
