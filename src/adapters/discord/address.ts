/** Where a destination's messages go: a channel as it is, a person by the direct message that they share with Emcee. */

import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Destination } from '../../core/announce/destination.ts';
import type { Rest } from './rest.ts';

export type AddressOf = (to: Destination) => Promise<string>;

const Channel = z.object({ id: z.string() });

/** A direct message is opened once and then known: its id never changes. */
export function createAddressOf(rest: Rest): AddressOf {
	const direct = new Map<string, string>();
	return async ({ channel, person }) => {
		if (!person) return channel;
		const known = direct.get(channel);
		if (known !== undefined) return known;
		const { id } = await rest.post(Routes.userChannels(), Channel, { recipient_id: channel });
		direct.set(channel, id);
		return id;
	};
}
