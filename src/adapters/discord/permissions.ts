/**
 * What Emcee may do in a channel, as Discord works it out: the server's roles, then the channel's overwrites.
 *
 * Pure. https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */

import { PermissionFlagsBits } from 'discord.js';

export type Overwrite = { id: string; allow: bigint; deny: bigint };

/** Emcee in a server: what its roles give it everywhere there, and whom overwrites may mean. */
export type Standing = { server: string; member: string; roles: readonly string[]; permissions: bigint };

export type Rights = { see: boolean; write: boolean; readHistory: boolean; pingEveryone: boolean };

export function rightsIn(overwrites: readonly Overwrite[], standing: Standing): Rights {
	const permissions = permissionsIn(overwrites, standing);
	const has = (flag: bigint): boolean => (permissions & flag) !== 0n;
	return {
		see: has(PermissionFlagsBits.ViewChannel),
		write: has(PermissionFlagsBits.SendMessages),
		readHistory: has(PermissionFlagsBits.ReadMessageHistory),
		pingEveryone: has(PermissionFlagsBits.MentionEveryone),
	};
}

const EVERYTHING = ~0n;

/** First those for everybody, then those of all roles together, then those of the member alone. */
function permissionsIn(overwrites: readonly Overwrite[], standing: Standing): bigint {
	const { server, member, roles, permissions } = standing;
	if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return EVERYTHING;
	return [[server], roles, [member]].reduce((rights, ids) => {
		const meant = overwrites.filter(({ id }) => ids.includes(id));
		const denied = meant.reduce((all, { deny }) => all | deny, 0n);
		const allowed = meant.reduce((all, { allow }) => all | allow, 0n);
		return (rights & ~denied) | allowed;
	}, permissions);
}
