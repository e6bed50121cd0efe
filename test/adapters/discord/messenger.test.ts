/** Announcing on Discord through the real REST client. */

import { describe, expect, it, onTestFinished } from 'vitest';
import { readMark } from '../../../src/adapters/discord/mark.ts';
import { createDiscordMessenger } from '../../../src/adapters/discord/messenger.ts';
import type { Destination } from '../../../src/core/announce/destination.ts';
import type { Messenger } from '../../../src/core/announce/messenger.ts';
import { type Answer, text } from '../../../src/core/answer/answer.ts';
import type { Log } from '../../../src/core/ports.ts';
import {
	type Ground,
	type MessengerMishap,
	messengerContract,
	RATE_LIMIT,
} from '../../contracts/messenger.ts';
import { broken, type Fault, hang, rateLimited, reset } from '../../standins/discord/faults.ts';
import { type DiscordStandIn, startDiscord } from '../../standins/discord/index.ts';
import { MessageForm } from '../../standins/discord/message-form.ts';
import { store } from '../../standins/discord/messages.ts';
import { asRead } from '../../standins/discord/reading.ts';
import { type Channel, MENTION_EVERYONE } from '../../standins/discord/world.ts';

const MISHAPS: Record<MessengerMishap, Fault> = {
	'accepted-then-500': broken(500, true),
	'accepted-then-reset': reset(true),
	'accepted-then-hang': hang(true),
	'rate-limited': rateLimited(RATE_LIMIT.total('seconds')),
};

const POST = /^POST \/channels\/\d+\/messages$/;
const NOWHERE = '123456789012345678';

const to = (channel: string, person = false): Destination => ({
	platform: 'discord',
	channel,
	...(person && { person }),
});

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };

const create = ({ world, api }: DiscordStandIn, wishes: { token?: string; log?: Log } = {}): Messenger =>
	createDiscordMessenger({ token: world.token, apiUrl: api, log: SILENT, longestCall: 1_000, ...wishes });

messengerContract('Discord', async (): Promise<Ground> => {
	const discord = await startDiscord();
	const { world, faults } = discord;
	const standingIn = ({ channel, person }: Destination): Channel | undefined =>
		person ? world.direct(world.alice) : world.channels.get(channel);
	return {
		messenger: create(discord),
		channel: to(world.general.id),
		gone: to(NOWHERE),
		person: to(world.alice.id, true),
		closed: to(world.shy.id, true),
		mishap: (kind, sparing) => faults.next(POST, MISHAPS[kind], 1, sparing),
		posted: (where) =>
			(standingIn(where)?.messages ?? []).map(({ form, pings }) => ({
				text: asRead(form.content),
				pingsEveryone: pings.includes('everyone'),
			})),
		close: () => discord.close(),
	};
});

const HELLO: Answer = {
	kind: 'done',
	locale: 'en',
	blocks: [{ kind: 'line', parts: [text('Session 131 starts.')] }],
};
const KEY = 'event/session-131/starts';
const LONG_AGO = Temporal.Instant.fromEpochMilliseconds(0);

async function started(): Promise<{ discord: DiscordStandIn; messenger: Messenger }> {
	const discord = await startDiscord();
	onTestFinished(() => discord.close());
	return { discord, messenger: create(discord) };
}

describe('a message on Discord that does not go out', () => {
	it.each([
		['unknown', 'Discord finds no such channel: it was deleted. Choose another one.'],
		[
			'hidden',
			'Emcee does not see that channel. Give its role the permission View Channel there, or choose another channel.',
		],
		[
			'readOnly',
			'Emcee may not write in that channel. Give its role the permissions View Channel, Send Messages and Read Message History there.',
		],
	] as const)('says what to do: %s', async (which, why) => {
		const { discord, messenger } = await started();
		const channel = which === 'unknown' ? NOWHERE : discord.world[which].id;
		expect(await messenger.send(to(channel), HELLO, KEY)).toEqual({ kind: 'failed', retry: false, why });
	});

	it('says what a person with closed direct messages can do, and that one is gone', async () => {
		const { discord, messenger } = await started();
		expect(await messenger.send(to(discord.world.shy.id, true), HELLO, KEY)).toEqual({
			kind: 'failed',
			retry: false,
			why: 'That person takes no direct messages from Emcee. They need to allow them in the privacy settings of a server that Emcee is in as well.',
		});
		expect(await messenger.send(to(NOWHERE, true), HELLO, KEY)).toEqual({
			kind: 'failed',
			retry: false,
			why: 'Discord knows no such person any more.',
		});
	});

	it('is hopeless with a token that Discord refuses, also the second time', async () => {
		const { discord } = await started();
		const messenger = create(discord, { token: 'MTAxMDEwMTAxMDEwMTAxMDEw.Gabcde.wrong' });
		const refused = {
			kind: 'failed',
			retry: false,
			why: 'Discord refuses DISCORD_TOKEN. Copy the token anew from the Developer Portal (Bot → Reset Token) and start again.',
		};
		expect(await messenger.send(to(discord.world.general.id), HELLO, KEY)).toEqual(refused);
		expect(await messenger.send(to(discord.world.general.id), HELLO, KEY)).toEqual(refused);
	});

	it('surely did not arrive where no connection could be made', async () => {
		const { discord } = await started();
		const messenger = createDiscordMessenger({
			token: discord.world.token,
			apiUrl: 'http://127.0.0.1:9/api',
			log: SILENT,
		});
		expect(await messenger.send(to(discord.world.general.id), HELLO, KEY)).toEqual({
			kind: 'failed',
			retry: true,
			why: 'Discord cannot be reached at http://127.0.0.1:9/api (ECONNREFUSED). Check the network, and DISCORD_API_URL if it is set.',
		});
	});

	it('is refused for its shape without another try', async () => {
		const { discord, messenger } = await started();
		const answer = { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } };
		discord.faults.next(POST, { handled: false, answer });
		expect(await messenger.send(to(discord.world.general.id), HELLO, KEY)).toEqual({
			kind: 'failed',
			retry: false,
			why: 'Discord refuses the message (Invalid Form Body, 50035).',
		});
	});
});

describe('an announcement on Discord', () => {
	it('is asked for once, and may be repeated at once without standing there twice', async () => {
		const { discord, messenger } = await started();
		const { general } = discord.world;
		const first = await messenger.send(to(general.id), HELLO, KEY);
		expect(await messenger.send(to(general.id), HELLO, KEY)).toEqual(first);
		expect(general.messages).toHaveLength(1);
		expect(discord.calls.map(({ method }) => method)).toEqual(['POST', 'POST']);
	});

	it('is not mistaken for what a member copied from it', async () => {
		const { discord, messenger } = await started();
		const { general, alice } = discord.world;
		await messenger.send(to(general.id), HELLO, KEY);
		const [ours] = general.messages.splice(0);
		store(general, alice, MessageForm.parse({ content: ours?.form.content }));
		expect(await messenger.find(to(general.id), KEY, LONG_AGO)).toBeUndefined();
	});

	it('is found below hundreds of other messages', async () => {
		const { discord, messenger } = await started();
		const { general, alice } = discord.world;
		const sent = await messenger.send(to(general.id), HELLO, KEY);
		for (let count = 0; count < 250; count++) store(general, alice, MessageForm.parse({ content: 'Hi' }));
		expect(sent).toEqual({
			kind: 'sent',
			receipt: await messenger.find(to(general.id), KEY, LONG_AGO),
		});
	});

	it('may have arrived where Emcee is not shown what was said', async () => {
		const { discord, messenger } = await started();
		const { general } = discord.world;
		await messenger.send(to(general.id), HELLO, KEY);
		general.silent = true;
		await expect(messenger.find(to(general.id), KEY, LONG_AGO)).rejects.toThrow(
			'Emcee cannot see what was said in that channel. Give its role the permission Read Message History there.',
		);
	});

	it('tells the log when Discord has taken its mark away', async () => {
		const { discord } = await started();
		const warnings: string[] = [];
		const messenger = create(discord, {
			log: { ...SILENT, warn: (what) => void warnings.push(what) },
		});
		discord.faults.next(POST, {
			handled: true,
			answer: { status: 200, body: { id: NOWHERE, content: 'Bare' } },
		});
		expect(await messenger.send(to(discord.world.general.id), HELLO, KEY)).toMatchObject({ kind: 'sent' });
		expect(warnings).toEqual([expect.stringContaining('it may be posted twice')]);
	});

	it('carries a mark that is nobody else’s', async () => {
		const { discord, messenger } = await started();
		const { general } = discord.world;
		await messenger.send(to(general.id), HELLO, KEY);
		const content = general.messages[0]?.form.content ?? '';
		expect(content).toMatch(/^Session 131 starts\.[\u200b-\u200d\u2060]+$/);
		expect([readMark(content, KEY), readMark(content, `${KEY}/other`)]).toEqual([1, undefined]);
	});
});

describe('looking before a broadcast on Discord', () => {
	it('names the channel that Emcee may not write in', async () => {
		const { discord, messenger } = await started();
		const looked = await messenger.inspect(to(discord.world.readOnly.id), HELLO);
		expect(looked).toMatchObject({
			name: '#read-only',
			trouble: expect.stringContaining('may not write in that channel'),
		});
	});

	it('says that a ping would not reach anybody', async () => {
		const { discord, messenger } = await started();
		const { general, bot } = discord.world;
		bot.permissions &= ~MENTION_EVERYONE;
		expect((await messenger.inspect(to(general.id), HELLO)).trouble).toBeUndefined();
		const { trouble } = await messenger.inspect(to(general.id), { ...HELLO, ping: true });
		expect(trouble).toContain('Give its role the permission Mention Everyone there.');
	});

	it('asks little for hundreds of channels', async () => {
		const { discord, messenger } = await started();
		const channels = Array.from({ length: 300 }, (_, at) => discord.world.addChannel(`room-${at}`));
		const looks = await Promise.all(channels.map(({ id }) => messenger.inspect(to(id), HELLO)));
		expect(looks.map(({ name }) => name)).toEqual(channels.map(({ name }) => `#${name}`));
		expect(discord.calls).toHaveLength(4);
	});
});
