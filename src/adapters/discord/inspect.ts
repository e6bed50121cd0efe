/**
 * Looks at a destination before anything is posted there: its name, and why a message would not arrive.
 *
 * All channels of a server are fetched together with what Emcee may do in them; only others, such as threads,
 * one by one.
 */

import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Destination } from '../../core/announce/destination.ts';
import type { Inspection, Messenger } from '../../core/announce/messenger.ts';
import type { AddressOf } from '../chat/address.ts';
import { remembered } from '../chat/remembered.ts';
import { announcement } from './announcement.ts';
import { failed, NOT_ALLOWED, NOT_SEEN } from './not-sent.ts';
import { rightsIn } from './permissions.ts';
import type { Rest } from './rest.ts';
import type { Self } from './self.ts';
import { channelsOfServers, type KnownChannel } from './servers.ts';

/** As long as an organiser is composing; what is changed meanwhile is told by the delivery itself. */
const FRESH = 60_000;

type Place = Omit<Inspection, 'messages'>;

const Thread = z.object({ name: z.string() });

export function createInspect(
	rest: Rest,
	addressOf: AddressOf,
	self: Self,
	apiUrl: string,
): Messenger['inspect'] {
	const known = remembered(() => channelsOfServers(rest, self), FRESH);

	const look = async (to: Destination, pings: boolean): Promise<Place> => {
		if (to.person) {
			await addressOf(to);
			return { name: to.channel };
		}
		const channel = (await known()).get(to.channel);
		if (channel) return channelPlace(channel, pings);
		const { name } = await rest.get(Routes.channel(to.channel), Thread);
		return { name: `#${name}` };
	};

	return async (to, answer) => {
		const messages = announcement(answer).map(({ content }) => content);
		try {
			return { ...(await look(to, answer.ping === true)), messages };
		} catch (error) {
			return { name: to.channel, messages, trouble: failed(error, apiUrl).why };
		}
	};
}

const NO_HISTORY =
	'Emcee may not read in that channel whether a message arrived. Give its role the permission Read Message History there.';

const NO_PING =
	'Emcee may not notify everybody in that channel. Give its role the permission Mention Everyone there.';

function channelPlace({ name, overwrites, standing }: KnownChannel, pings: boolean): Place {
	const may = rightsIn(overwrites, standing);
	const place = { name: `#${name}` };
	if (!may.see) return { ...place, trouble: NOT_SEEN };
	if (!may.write) return { ...place, trouble: NOT_ALLOWED };
	if (!may.readHistory) return { ...place, trouble: NO_HISTORY };
	return pings && !may.pingEveryone ? { ...place, trouble: NO_PING } : place;
}
