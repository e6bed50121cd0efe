/** Registers the commands, in one server or everywhere, unless Discord has them already. */

import type { Client } from 'discord.js';
import { isRegistered, type Registration } from './commands.ts';

/** True when something had to be registered. */
export async function register(
	{ application: { commands } }: Client<true>,
	wanted: Registration[],
	guildId: string | undefined,
): Promise<boolean> {
	const registered = await commands.fetch(guildId ? { guildId } : {});
	if (isRegistered(wanted, registered.toJSON())) return false;
	await (guildId ? commands.set(wanted, guildId) : commands.set(wanted));
	return true;
}
