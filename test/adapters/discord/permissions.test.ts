import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type Overwrite, rightsIn } from '../../../src/adapters/discord/permissions.ts';

const { ViewChannel, SendMessages, ReadMessageHistory, Administrator } = PermissionFlagsBits;

const STANDING = {
	server: '1',
	member: '2',
	roles: ['3', '4'],
	permissions: ViewChannel | SendMessages | ReadMessageHistory,
};

const overwrite = (id: string, deny: bigint, allow = 0n): Overwrite => ({ id, allow, deny });

const mayWrite = (...overwrites: Overwrite[]): boolean => rightsIn(overwrites, STANDING).write;

describe('what Emcee may do in a channel', () => {
	it('is what its roles give, where the channel says nothing else', () => {
		expect(rightsIn([], STANDING)).toEqual({
			see: true,
			write: true,
			readHistory: true,
			pingEveryone: false,
		});
	});

	it.each<[string, readonly Overwrite[], boolean]>([
		['denied to everybody', [overwrite('1', SendMessages)], false],
		[
			'given back to one of its roles',
			[overwrite('1', SendMessages), overwrite('3', 0n, SendMessages)],
			true,
		],
		[
			'denied to one role and given to another',
			[overwrite('3', SendMessages), overwrite('4', 0n, SendMessages)],
			true,
		],
		[
			'given to a role and denied to Emcee',
			[overwrite('2', SendMessages), overwrite('3', 0n, SendMessages)],
			false,
		],
		['denied to others', [overwrite('9', SendMessages)], true],
	])('follows the channel: writing is %s', (_, overwrites, writes) => {
		expect(mayWrite(...overwrites)).toBe(writes);
	});

	it('is everything for an administrator', () => {
		const rights = rightsIn([overwrite('1', ViewChannel)], { ...STANDING, permissions: Administrator });
		expect(rights).toEqual({ see: true, write: true, readHistory: true, pingEveryone: true });
	});
});
