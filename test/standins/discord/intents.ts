/**
 * What a client asked to hear. https://discord.com/developers/docs/events/gateway#gateway-intents
 *
 * Members, presences and message content are privileged: this application has none of them, so that a bot
 * which quietly needs one fails here and not at an organiser's.
 */

import type { World } from './world.ts';

const GUILDS = 1 << 0;
const MEMBERS = 1 << 1;
const PRESENCES = 1 << 8;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const MESSAGE_CONTENT = 1 << 15;

export const PRIVILEGED = MEMBERS | PRESENCES | MESSAGE_CONTENT;

export function mayPass(event: string, data: Record<string, unknown>, intents: number): boolean {
	if (event === 'GUILD_CREATE') return (intents & GUILDS) !== 0;
	if (event !== 'MESSAGE_CREATE') return true;
	return (intents & ('guild_id' in data ? GUILD_MESSAGES : DIRECT_MESSAGES)) !== 0;
}

/** In a guild the words arrive only when they are the bot's own or mention it. */
export function seenWith(
	event: string,
	data: Record<string, unknown>,
	intents: number,
	world: World,
): unknown {
	if (event !== 'MESSAGE_CREATE' || !('guild_id' in data) || (intents & MESSAGE_CONTENT) !== 0) return data;
	const concerned = [data.author, ...(Array.isArray(data.mentions) ? data.mentions : [])];
	if (concerned.some((user) => user?.id === world.bot.id)) return data;
	return { ...data, content: '', embeds: [], components: [], attachments: [] };
}
