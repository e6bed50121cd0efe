/**
 * Who acts and where, as Discord tells with each interaction: fresh at that moment, so a role withdrawn a minute
 * ago counts no more. Pure.
 */

import { PermissionFlagsBits } from 'discord.js';
import type { Deed } from '../../core/announce/deed.ts';
import type { Asker } from '../../core/people/asker.ts';
import { askerOf } from './inbound.ts';

export type Circumstances = Omit<Deed, 'text'>;

/** Roles come as ids, or as what discord.js has made of them. */
type RolesLike = readonly string[] | { cache: { keys(): Iterable<string> } };

export type ActorLike = {
	user: { id: string };
	guildId: string | null;
	channelId: string | null;
	locale: string;
	member: { roles: RolesLike } | null;
	/** In the channel; the right to manage the server is the same everywhere in it. */
	memberPermissions: { has(permission: bigint): boolean } | null;
};

export function circumstances(actor: ActorLike): Circumstances {
	const { user, guildId, channelId, locale, member, memberPermissions } = actor;
	const by = {
		id: idOf(user.id),
		memberships: rolesOf(member)
			.filter((role) => role !== guildId)
			.map((role) => `discord-role:${role}`),
		administrator: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
	};
	return { ...placed(user.id, guildId, channelId, askerOf(locale)), by };
}

export type AuthorLike = { author: { id: string }; guildId: string | null; channelId: string };

/** A message tells of no rights: enough for what members do for themselves. */
export function circumstancesOfMessage(
	{ author, guildId, channelId }: AuthorLike,
	asker: Asker,
): Circumstances {
	const by = { id: idOf(author.id), memberships: [], administrator: false };
	return { ...placed(author.id, guildId, channelId, asker), by };
}

function placed(user: string, guild: string | null, channel: string | null, asker: Asker) {
	return {
		...(guild !== null && channel !== null && { here: { platform: 'discord', channel } }),
		person: { platform: 'discord', channel: user, person: true },
		asker,
	};
}

const idOf = (user: string): string => `discord:${user}`;

/** Among them the one that everybody has, which carries the server's id: it makes nobody an organiser. */
function rolesOf(member: ActorLike['member']): readonly string[] {
	if (!member) return [];
	return 'cache' in member.roles ? [...member.roles.cache.keys()] : member.roles;
}
