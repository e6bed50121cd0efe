import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRead } from '../../standins/discord/reading.ts';
import { CONNECTED, type Rig, startRig } from './rig.ts';

describe('a member on Discord', () => {
	let rig: Rig;
	beforeAll(async () => {
		rig = await startRig();
		await rig.logged(CONNECTED);
	});
	afterAll(() => rig.end());

	it('gets a private answer to a command, inside the callback', async () => {
		const {
			messages,
			private: isPrivate,
			answer,
		} = await rig.discord.member.use('event who', { name: 'Ada' });
		expect(messages.map(({ form }) => form.content)).toEqual(['command: who: Ada\n\nlanguage en']);
		expect(isPrivate).toBe(true);
		expect(answer?.type).toBe(4);
	});

	it('needs no argument where none is required', async () => {
		const { messages } = await rig.discord.member.use('event when');
		expect(messages[0]?.form.content).toContain('command: when\n');
	});

	it('reads a long answer page by page, each as private as the first', async () => {
		const { messages } = await rig.discord.member.use('event ask', { question: 'pages 3' });
		await rig.discord.until(() => (messages.length === 3 ? true : undefined));
		expect(messages.map(({ form }) => form.content.slice(0, 6))).toEqual(['page 1', 'page 2', 'page 3']);
		expect(messages.map(({ form }) => form.flags)).toEqual([68, 68, 68]);
	});

	it('is asked on by a button', async () => {
		const { messages } = await rig.discord.member.use('event help');
		const [message] = messages;
		const pressed = message && (await rig.discord.member.press(message, 'More'));
		expect(pressed?.messages.map(({ form }) => form.content)).toEqual(['text: more of help\n\nlanguage en']);
		expect(pressed?.private).toBe(true);
	});

	it('is offered what fits while typing', async () => {
		expect(await rig.discord.member.type('event who', 'name', 'Ad')).toEqual([
			{ name: 'who Ad', value: 'Ad' },
			{ name: `${'x'.repeat(99)}…`, value: 'cut' },
		]);
	});

	it('is answered in the channel when mentioning Emcee, and not pinged', async () => {
		const question = rig.discord.member.say(
			rig.discord.world.general,
			'@emcee who speaks? <:wave:123456789012345678>',
		);
		const [answer] = await rig.discord.member.answers(question);
		expect(asRead(answer?.form.content ?? '')).toBe('text: who speaks?\n\nlanguage unknown');
		expect(answer).toMatchObject({ repliesTo: question.id, pings: [] });
	});

	it('is answered in a direct message without mentioning anybody', async () => {
		const direct = rig.discord.world.direct(rig.discord.world.alice);
		const [answer] = await rig.discord.member.answers(rig.discord.member.say(direct, 'when is it?'));
		expect(answer?.form.content).toContain('text: when is it?');
	});

	it('may ask Emcee in answer to its own message', async () => {
		const { member, world } = rig.discord;
		const [first] = await member.answers(member.say(world.general, '@emcee hello'));
		const next = member.say(world.general, '@emcee and then?', first && { repliesTo: first });
		expect((await member.answers(next))[0]?.form.content).toContain('and then?');
	});
});

describe('Emcee on Discord', () => {
	let rig: Rig;
	beforeAll(async () => {
		rig = await startRig();
		await rig.logged(CONNECTED);
	});
	afterAll(() => rig.end());

	/** Events come in order, so what came before an answered question was passed over. */
	const saidMeanwhile = async (): Promise<readonly string[]> => {
		const { member, world } = rig.discord;
		await member.answers(member.say(world.direct(world.alice), 'still there?'));
		return world.general.messages
			.filter(({ author }) => author === world.bot)
			.map(({ form }) => form.content);
	};

	it('leaves alone what is not meant for it', async () => {
		const { member, world } = rig.discord;
		member.say(world.general, 'who speaks?');
		member.say(world.general, '@emcee who speaks?', { as: world.robot });
		member.say(world.general, '@everyone come and see');
		expect(await saidMeanwhile()).toEqual([]);
	});

	it('does not fail where it may not write', async () => {
		const { member, world } = rig.discord;
		member.say(world.readOnly, '@emcee who speaks?');
		expect(await rig.logged(/did not take/)).toBe(
			'warn discord did not take a reply Missing Permissions, 50013',
		);
	});
});
