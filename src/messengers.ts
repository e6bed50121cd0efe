/** The platforms Emcee can post to: those whose token is set. */

import type { Config } from './config.ts';
import type { Messenger } from './core/announce/messenger.ts';
import type { Log } from './core/ports.ts';

/** A platform's library is loaded only when its token is set. */
export async function messengersOf({ slack, discord }: Config, log: Log): Promise<readonly Messenger[]> {
	const messengers: Messenger[] = [];
	if (slack) {
		const { createSlackMessenger } = await import('./adapters/slack/messenger.ts');
		messengers.push(createSlackMessenger({ ...slack, log }));
	}
	if (discord) {
		const { createDiscordMessenger } = await import('./adapters/discord/messenger.ts');
		messengers.push(createDiscordMessenger({ ...discord, log }));
	}
	return messengers;
}
