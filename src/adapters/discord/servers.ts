/** The servers that Emcee is in, with all their channels, in few calls: a broadcast may go to hundreds. */

import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Overwrite, Standing } from './permissions.ts';
import type { Rest } from './rest.ts';
import type { Self } from './self.ts';

export type KnownChannel = { name: string; overwrites: readonly Overwrite[]; standing: Standing };

const Bits = z.string().transform((digits) => BigInt(digits));

/** `permissions` are those of Emcee's roles: https://discord.com/developers/docs/resources/user#get-current-user-guilds */
const Server = z.object({ id: z.string(), permissions: Bits });
const Member = z.object({ roles: z.array(z.string()) });
const Channel = z.object({
	id: z.string(),
	name: z.string(),
	permission_overwrites: z.array(z.object({ id: z.string(), allow: Bits, deny: Bits })).default([]),
});

/** By the id of the channel; threads are not among them. */
export async function channelsOfServers(rest: Rest, self: Self): Promise<ReadonlyMap<string, KnownChannel>> {
	const [me, servers] = await Promise.all([self(), rest.get(Routes.userGuilds(), z.array(Server))]);
	const channels = await Promise.all(servers.map((server) => channelsOf(rest, server, me)));
	return new Map(channels.flat());
}

async function channelsOf(
	rest: Rest,
	{ id, permissions }: z.output<typeof Server>,
	me: string,
): Promise<readonly (readonly [string, KnownChannel])[]> {
	const [{ roles }, channels] = await Promise.all([
		rest.get(Routes.guildMember(id, me), Member),
		rest.get(Routes.guildChannels(id), z.array(Channel)),
	]);
	const standing = { server: id, member: me, roles, permissions };
	return channels.map((channel) => [
		channel.id,
		{ name: channel.name, overwrites: channel.permission_overwrites, standing },
	]);
}
