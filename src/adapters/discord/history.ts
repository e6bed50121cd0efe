/**
 * What was said in a channel lately, newest first.
 *
 * Without the permission Read Message History Discord shows an empty channel instead of saying no. So one that
 * looks empty although something was said there counts as unknown, which is safe: nothing is posted.
 */

import { Routes } from 'discord.js';
import { z } from 'zod';
import { Fault } from '../../core/fault.ts';
import type { Rest } from './rest.ts';

/** https://discord.com/developers/docs/resources/message#get-channel-messages */
const PAGE = 100;

/** Five thousand messages: who wants to know after so many does not learn it here. */
const MOST_PAGES = 50;

const Message = z.object({
	id: z.string(),
	content: z.string(),
	author: z.object({ id: z.string() }),
	timestamp: z.string().transform((at) => Temporal.Instant.from(at)),
});
const Channel = z.object({ last_message_id: z.string().nullish() });

/** At least the newest page, since `since` may be told by a clock that is ahead of Discord's. */
export async function* history(rest: Rest, channel: string, since: Temporal.Instant) {
	let before: string | undefined;
	for (let page = 0; page < MOST_PAGES; page++) {
		const query = { limit: String(PAGE), ...(before !== undefined && { before }) };
		const messages = await rest.get(Routes.channelMessages(channel), z.array(Message), query);
		if (page === 0 && messages.length === 0) await makeSureOfEmpty(rest, channel);
		yield* messages;
		const oldest = messages.at(-1);
		if (!oldest || messages.length < PAGE) return;
		if (Temporal.Instant.compare(oldest.timestamp, since) < 0) return;
		before = oldest.id;
	}
	throw new Fault('unreachable', 'Too much was said in the channel since then to look through.');
}

async function makeSureOfEmpty(rest: Rest, channel: string): Promise<void> {
	const { last_message_id } = await rest.get(Routes.channel(channel), Channel);
	if (last_message_id) {
		throw new Fault(
			'refused',
			'Emcee cannot see what was said in that channel. Give its role the permission Read Message History there.',
		);
	}
}
