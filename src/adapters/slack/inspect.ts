/**
 * Looks at a destination before anything is posted there: its name, and why a message would not arrive.
 *
 * Slack tells of one channel at a time fifty times a minute, and of all that Emcee is in at once: so those
 * are fetched together, and only the others one by one.
 */

import type { WebClient } from '@slack/web-api';
import type { Destination } from '../../core/announce/destination.ts';
import type { Inspection, Messenger } from '../../core/announce/messenger.ts';
import type { AddressOf } from '../chat/address.ts';
import { remembered } from '../chat/remembered.ts';
import { failed, whyNot } from './not-sent.ts';
import { markup, render } from './render.ts';

/** As long as an organiser is composing; a channel archived meanwhile is told by the delivery itself. */
const FRESH = 60_000;

/** https://docs.slack.dev/reference/methods/users.conversations */
const PAGE = 999;

type Channel = { name?: string; is_archived?: boolean; is_member?: boolean };
type Place = Omit<Inspection, 'messages'>;

export function createInspect(client: WebClient, addressOf: AddressOf, apiUrl: string): Messenger['inspect'] {
	const joined = remembered(() => joinedChannels(client), FRESH);

	const look = async (to: Destination): Promise<Place> => {
		if (to.person) {
			await addressOf(to);
			return { name: to.channel };
		}
		const known = (await joined()).get(to.channel);
		return channelPlace(known ?? (await oneChannel(client, to.channel)));
	};

	return async (to, answer) => {
		const messages = render(answer).map(markup);
		try {
			return { ...(await look(to)), messages };
		} catch (error) {
			return { name: to.channel, messages, trouble: failed(error, apiUrl).why };
		}
	};
}

function channelPlace({ name = '', is_archived, is_member }: Channel): Place {
	const place = { name: `#${name}` };
	if (is_archived) return { ...place, trouble: whyNot('is_archived') };
	return is_member ? place : { ...place, trouble: whyNot('not_in_channel') };
}

async function oneChannel(client: WebClient, id: string): Promise<Channel> {
	const { channel = {} } = await client.conversations.info({ channel: id });
	return channel;
}

async function joinedChannels(client: WebClient): Promise<ReadonlyMap<string, Channel>> {
	const joined = new Map<string, Channel>();
	let cursor: string | undefined;
	do {
		const { channels = [], response_metadata } = await client.users.conversations({
			types: 'public_channel,private_channel',
			limit: PAGE,
			...(cursor && { cursor }),
		});
		for (const { id, ...channel } of channels) if (id) joined.set(id, { ...channel, is_member: true });
		cursor = response_metadata?.next_cursor;
	} while (cursor);
	return joined;
}
