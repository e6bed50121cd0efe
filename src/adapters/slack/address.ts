/** Direct messages on Slack are channels that are opened. */

import type { WebClient } from '@slack/web-api';
import { type AddressOf, rememberAddresses } from '../chat/address.ts';

export const createAddressOf = (client: WebClient): AddressOf =>
	rememberAddresses(async (user) => {
		const { channel } = await client.conversations.open({ users: user });
		if (!channel?.id) throw new Error('Slack opened a direct message without telling its id.');
		return channel.id;
	});
