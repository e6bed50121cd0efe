import { describe, expect, it, onTestFinished } from 'vitest';
import type { DiscordOptions } from '../../../src/adapters/discord/index.ts';
import { broken, hang, rateLimited, reset, slow } from '../../standins/discord/faults.ts';
import { startDiscord } from '../../standins/discord/index.ts';
import { CONNECTED, connectTo, type Rig, startRig } from './rig.ts';

const REFUSED =
	'Discord refuses DISCORD_TOKEN. Copy the token anew from the Developer Portal (Bot → Reset Token) and start again.';

describe('connecting to Discord', () => {
	it('says that the token is wrong, and does not try again', async () => {
		const rig = await open({ token: 'MTAxMDEwMTAxMDEwMTAxMDEw.Gabcde.wrong-wrong-wrong-wrong-wrong' });
		expect(await rig.logged(/^error/)).toBe(`error ${REFUSED}`);
		expect(rig.connection.trouble()).toBe(REFUSED);
		expect(rig.discord.calls.map(({ path }) => path)).toEqual(['/gateway/bot']);
	});

	it.each([4004, 4014])('does not try again after the Gateway closed with %i', async (code) => {
		const discord = await startDiscord();
		discord.gateway.dismiss(code);
		const rig = { discord, ...connectTo(discord) };
		onTestFinished(rig.end);
		const line = await rig.logged(/^error/);
		expect(line).toContain(code === 4004 ? REFUSED : 'Emcee needs no privileged one');
		expect(rig.connection.trouble()).toBe(line.replace('error ', ''));
		expect(discord.gateway.counts().opened).toBe(1);
	});

	it('tries on while Discord answers 500, and says so', async () => {
		const discord = await startDiscord();
		discord.faults.next(/gateway/, broken(500), 4);
		const rig = { discord, ...connectTo(discord) };
		onTestFinished(rig.end);
		expect(await rig.logged(/^error/)).toBe(
			`error Discord cannot be reached at ${discord.api} (HTTP 500). Check the network, and DISCORD_API_URL if it is set. Trying again in 1 s.`,
		);
		await rig.logged(CONNECTED);
		expect(rig.connection.trouble()).toBeUndefined();
	});

	it('tries on while nobody listens', async () => {
		const rig = await open({ apiUrl: 'http://127.0.0.1:9/api' });
		expect(await rig.logged(/^error/)).toContain('http://127.0.0.1:9/api (ECONNREFUSED)');
		expect(rig.connection.trouble()).toContain('cannot be reached');
	});

	it('opens one connection, not two, after the Gateway turned the first away', async () => {
		const discord = await startDiscord();
		discord.faults.next(/UPGRADE/, broken(502));
		const rig = { discord, ...connectTo(discord) };
		onTestFinished(rig.end);
		await rig.logged(CONNECTED);
		discord.gateway.cut();
		await rig.logged(/connected again/);
		expect(discord.gateway.connected()).toBe(1);
		expect(discord.gateway.counts()).toEqual({ opened: 2, identified: 1, resumed: 1 });
	});

	it('never writes its token', async () => {
		const rig = await open();
		await rig.logged(CONNECTED);
		rig.discord.gateway.dismiss(4004);
		await rig.logged(/^error/);
		expect(rig.lines.join()).not.toContain(rig.discord.world.token);
	});
});

describe('a connection to Discord', () => {
	it('is resumed after the network failed', async () => {
		const rig = await open();
		await rig.logged(CONNECTED);
		rig.discord.gateway.cut();
		await rig.logged(/^warn discord connection lost/);
		expect(rig.connection.trouble()).toBe(
			'The connection to Discord was lost; Emcee is opening the next one.',
		);
		await rig.logged(/^info discord connected again/);
		expect(rig.connection.trouble()).toBeUndefined();
		expect(rig.discord.gateway.counts()).toEqual({ opened: 2, identified: 1, resumed: 1 });
	});

	it('answers what was asked while it was lost', async () => {
		const rig = await open();
		await rig.logged(CONNECTED);
		rig.discord.gateway.cut();
		await rig.discord.until(() => (rig.discord.gateway.connected() === 0 ? true : undefined));
		const { messages } = await rig.discord.member.use('event help');
		expect(messages[0]?.form.content).toContain('command: help');
	});

	it('ends when the token is withdrawn, and says so', async () => {
		const rig = await open();
		await rig.logged(CONNECTED);
		rig.discord.gateway.dismiss(4004);
		expect(await rig.logged(/^error/)).toBe(`error ${REFUSED}`);
		expect(rig.connection.trouble()).toBe(REFUSED);
	});
});

describe('a reply on Discord', () => {
	it('that comes too late is passed over quietly', async () => {
		const rig = await open({}, 0);
		await rig.logged(CONNECTED);
		void rig.discord.member.use('event help').catch(() => {});
		expect(await rig.logged(/too late/)).toBe('info a reply came too late Unknown interaction, 10062');
	});

	it('whose confirmation got lost is not given twice', async () => {
		const rig = await open();
		await rig.logged(CONNECTED);
		rig.discord.faults.next(/callback/, reset(true));
		const { messages } = await rig.discord.member.use('event help');
		expect(await rig.logged(/too late/)).toContain('40060');
		expect(messages).toHaveLength(1);
	});

	it('in a channel stands there once, though its confirmation got lost', async () => {
		const rig = await open();
		await rig.logged(CONNECTED);
		const { general } = rig.discord.world;
		rig.discord.faults.next(/messages/, broken(502, true));
		rig.discord.member.say(general, '@emcee hello');
		await rig.discord.until(() => (posts(rig).length === 2 ? true : undefined));
		expect(posts(rig).map(({ status }) => status)).toEqual([502, 200]);
		expect(general.messages).toHaveLength(2);
	});

	it('waits as long as Discord asks', async () => {
		const rig = await open();
		await rig.logged(CONNECTED);
		rig.discord.faults.next(/messages/, rateLimited(0.01));
		const question = rig.discord.member.say(rig.discord.world.general, '@emcee hello');
		expect(await rig.discord.member.answers(question)).toHaveLength(1);
	});
});

describe('stopping', () => {
	it('closes the connection', async () => {
		const rig = await open();
		await rig.logged(CONNECTED);
		await rig.connection.stop();
		expect(rig.discord.gateway.connected()).toBe(0);
	});

	it('lets every page of a reply out first', async () => {
		const rig = await open();
		await rig.logged(CONNECTED);
		const { promise, resolve } = Promise.withResolvers<void>();
		rig.discord.faults.next(/callback/, slow(promise));
		const reply = rig.discord.member.use('event ask', { question: 'pages 3' });
		await rig.discord.until(() => (rig.discord.faults.left() === 0 ? true : undefined));
		const stopped = rig.connection.stop();
		resolve();
		await stopped;
		expect((await reply).messages).toHaveLength(3);
	});

	it('does not wait for a reply that Discord never takes', async () => {
		const discord = await startDiscord();
		onTestFinished(discord.close);
		const rig = { discord, ...connectTo(discord) };
		await rig.logged(CONNECTED);
		rig.discord.faults.next(/callback/, hang());
		void rig.discord.member.use('event help').catch(() => {});
		await rig.discord.until(() => (rig.discord.faults.left() === 0 ? true : undefined));
		const from = performance.now();
		await rig.connection.stop();
		expect(performance.now() - from).toBeLessThan(2_000);
	});

	it('ends the trying', async () => {
		const rig = await open({ apiUrl: 'http://127.0.0.1:9/api' });
		await rig.logged(/^error/);
		await rig.connection.stop();
		const said = rig.lines.length;
		const other = connectTo(rig.discord);
		await other.logged(CONNECTED);
		await other.connection.stop();
		expect(rig.lines).toHaveLength(said);
	});

	it('does not come back to life while reconnecting', async () => {
		const rig = await open();
		const other = connectTo(rig.discord);
		await Promise.all([rig.logged(CONNECTED), other.logged(CONNECTED)]);
		rig.discord.gateway.cut();
		await rig.logged(/lost/);
		await rig.connection.stop();
		await other.logged(/connected again/);
		expect(rig.discord.gateway.counts()).toEqual({ opened: 3, identified: 2, resumed: 1 });
		await other.connection.stop();
	});
});

async function open(wishes: Partial<DiscordOptions> = {}, patience?: number): Promise<Rig> {
	const rig = await startRig(wishes, patience === undefined ? {} : { patience });
	onTestFinished(rig.end);
	return rig;
}

const posts = ({ discord }: Rig) => discord.calls.filter(({ path }) => path.endsWith('/messages'));
