/** Where a destination's messages go: a channel as it is, a person by the direct message that they share with Emcee. */

import type { WebClient } from '@slack/web-api';
import type { Destination } from '../../core/announce/destination.ts';

export type AddressOf = (to: Destination) => Promise<string>;

/** A direct message is opened once and then known: its id never changes. */
export function createAddressOf(client: WebClient): AddressOf {
	const direct = new Map<string, string>();
	return async ({ channel, person }) => {
		if (!person) return channel;
		const known = direct.get(channel) ?? (await open(client, channel));
		direct.set(channel, known);
		return known;
	};
}

async function open(client: WebClient, user: string): Promise<string> {
	const { channel } = await client.conversations.open({ users: user });
	if (!channel?.id) throw new Error('Slack opened a direct message without telling its id.');
	return channel.id;
}
