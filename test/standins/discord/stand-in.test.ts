/** The stand-in is only worth what it refuses. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DiscordStandIn, startDiscord } from './index.ts';

describe('the Discord stand-in', () => {
	let discord: DiscordStandIn;
	beforeAll(async () => {
		discord = await startDiscord();
	});
	afterAll(() => discord.close());

	const call = async (method: string, path: string, body?: unknown, token = discord.world.token) => {
		const response = await fetch(`${discord.api}/v10${path}`, {
			method,
			headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		return { status: response.status, ...(text !== '' && JSON.parse(text)) };
	};
	const post = (body: unknown, channel = discord.world.general) =>
		call('POST', `/channels/${channel.id}/messages`, body);
	const button = (custom_id: string, label = 'Press') => ({ type: 2, style: 2, label, custom_id });
	const row = (...components: object[]) => ({ type: 1, components });

	it('refuses a wrong token and an unknown address', async () => {
		expect(await call('GET', '/users/@me', undefined, 'wrong')).toMatchObject({ status: 401, code: 0 });
		expect(await call('GET', '/nowhere')).toMatchObject({ status: 404 });
	});

	it.each<[string, object, string]>([
		['a content of 2,001 characters', { content: 'x'.repeat(2_001) }, 'content'],
		['an embed title of 257', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds'],
		[
			'embeds of 6,001 together',
			{ embeds: [4_000, 2_001].map((length) => ({ description: 'x'.repeat(length) })) },
			'embeds',
		],
		['six rows', { components: Array.from({ length: 6 }, (_, at) => row(button(`${at}`))) }, 'components'],
		[
			'six buttons in a row',
			{ components: [row(...['1', '2', '3', '4', '5', '6'].map((id) => button(id)))] },
			'components',
		],
		['a custom_id of 101', { components: [row(button('x'.repeat(101)))] }, 'components'],
		['a label of 81', { components: [row(button('x', 'y'.repeat(81)))] }, 'components'],
		['two buttons of one custom_id', { components: [row(button('same'), button('same'))] }, 'components'],
		['a flag that bots may not set', { content: 'x', flags: 1 }, 'flags'],
		['a nonce of 26 characters', { content: 'x', nonce: 'n'.repeat(26) }, 'nonce'],
	])('refuses %s, and says where', async (_, body, where) => {
		const refusal = await post(body);
		expect(refusal).toMatchObject({ status: 400, code: 50035 });
		expect(Object.keys(refusal.errors)).toEqual([where]);
	});

	it('refuses a message of nothing, and where the bot may not write or see', async () => {
		const { readOnly, hidden } = discord.world;
		expect(await post({ content: ' ' })).toMatchObject({ code: 50006 });
		expect(await post({ content: 'x' }, readOnly)).toMatchObject({ status: 403, code: 50013 });
		expect(await post({ content: 'x' }, hidden)).toMatchObject({ status: 403, code: 50001 });
		expect(await call('POST', '/channels/123456789012345678/messages', { content: 'x' })).toMatchObject({
			code: 10003,
		});
	});

	it('gives the first message back where a nonce is enforced, and only there', async () => {
		const first = await post({ content: 'once', nonce: 'n', enforce_nonce: true });
		expect(await post({ content: 'twice', nonce: 'n', enforce_nonce: true })).toEqual(first);
		expect((await post({ content: 'twice', nonce: 'n' })).id).not.toBe(first.id);
	});

	it('tells whom a message would have pinged', async () => {
		const { alice, general } = discord.world;
		await post({ content: `@everyone <@${alice.id}>` });
		await post({ content: `@everyone <@${alice.id}>`, allowed_mentions: { parse: ['users'] } });
		await post({ content: `@everyone <@${alice.id}>`, allowed_mentions: { parse: [] } });
		expect(general.messages.slice(-3).map(({ pings }) => pings)).toEqual([
			['everyone', alice.id],
			[alice.id],
			[],
		]);
	});

	it.each<[string, object]>([
		['a name in capitals', { name: 'Event', description: 'x' }],
		['a name of 33 characters', { name: 'x'.repeat(33), description: 'x' }],
		['a description of 101', { name: 'event', description: 'x'.repeat(101) }],
		[
			'26 subcommands',
			{
				name: 'event',
				description: 'x',
				options: Array.from({ length: 26 }, (_, at) => ({ type: 1, name: `s${at}`, description: 'x' })),
			},
		],
		[
			'a required option after an optional one',
			{
				name: 'event',
				description: 'x',
				options: [
					{ type: 3, name: 'one', description: 'x' },
					{ type: 3, name: 'two', description: 'x', required: true },
				],
			},
		],
	])('refuses a command with %s', async (_, command) => {
		const path = `/applications/${discord.world.application}/commands`;
		expect(await call('PUT', path, [command])).toMatchObject({ status: 400, code: 50035 });
	});

	it('takes one first answer to an interaction, and none too late', async () => {
		const { id, token } = discord.interactions.begin('command', discord.world.general);
		const answer = () =>
			call('POST', `/interactions/${id}/${token}/callback`, { type: 4, data: { content: 'x' } });
		expect(await answer()).toEqual({ status: 204 });
		expect(await answer()).toMatchObject({ status: 400, code: 40060 });

		const late = discord.interactions.begin('command', discord.world.general);
		discord.interactions.expire(late);
		const path = `/interactions/${late.id}/${late.token}/callback`;
		expect(await call('POST', path, { type: 4, data: { content: 'x' } })).toMatchObject({
			status: 404,
			code: 10062,
		});
	});

	it('takes at most 25 choices of 100 characters', async () => {
		const choose = (choices: object[]) => {
			const { id, token } = discord.interactions.begin('autocomplete', discord.world.general);
			return call('POST', `/interactions/${id}/${token}/callback`, { type: 8, data: { choices } });
		};
		const choice = { name: 'x', value: 'x' };
		expect(await choose(Array(25).fill(choice))).toEqual({ status: 204 });
		expect(await choose(Array(26).fill(choice))).toMatchObject({ code: 50035 });
		expect(await choose([{ name: 'x'.repeat(101), value: 'x' }])).toMatchObject({ code: 50035 });
	});

	it('lets a member do only what a client would', () => {
		expect(() => discord.member.use('timetable')).toThrow('There is no command /timetable');
	});
});
