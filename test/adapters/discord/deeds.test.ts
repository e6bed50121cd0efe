/** What members and organisers do on Discord, through the real client. */

import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outcome } from '../../../src/core/announce/deed.ts';
import type { Answer } from '../../../src/core/answer/answer.ts';
import { broken } from '../../standins/discord/faults.ts';
import type { Interaction } from '../../standins/discord/interactions.ts';
import { buttonsOf } from '../../standins/discord/message-form.ts';
import type { StoredMessage } from '../../standins/discord/messages.ts';
import { MANAGE_GUILD } from '../../standins/discord/world.ts';
import { bigForm, type Doing, ending } from '../chat/doing.ts';
import { answer, line, said } from './parrot.ts';
import { CONNECTED, type Rig, startRig } from './rig.ts';

const FORM = bigForm(
	'A title that is longer than the forty-five characters of Discord',
	Array.from({ length: 40 }, (_, at) => `discord:${at}`),
);

const OFFICE: Outcome = {
	kind: 'said',
	answer: answer([
		line('The office.'),
		{ kind: 'actions', items: [{ label: 'Go', ask: '/event-admin undo' }] },
	]),
};

const textOf = (messages: readonly StoredMessage[]): string =>
	messages.map(({ form }) => form.content).join('\n');

/** What Discord is promised, it is promised at once. */
const IMPATIENT = { patience: { soon: 20, pause: 0 } };

async function doing(end: Parameters<typeof ending>[0], wishes = {}): Promise<Rig & Doing> {
	const done = ending(end);
	const rig = await startRig({ announcer: done.announcer, ...wishes });
	onTestFinished(rig.end);
	await rig.logged(CONNECTED);
	return { ...rig, ...done };
}

const spoken = ({ discord }: Rig, { messages }: Interaction, piece: string): Promise<true> =>
	discord.until(() => (textOf(messages).includes(piece) ? true : undefined));

describe('/event-admin', () => {
	it('reaches the core with who and where, and is answered to the asker only', async () => {
		const { discord, deeds } = await doing(() => said('Done.'));
		const { alice, general, team } = discord.world;
		alice.roles = [team];
		alice.permissions |= MANAGE_GUILD;
		const { messages, private: isPrivate } = await discord.member.use('event-admin broadcast', {
			message: 'Tea & cake <now>',
		});
		expect([textOf(messages), isPrivate]).toEqual(['Done.', true]);
		expect(deeds).toEqual([
			{
				text: 'broadcast Tea & cake <now>',
				by: { id: `discord:${alice.id}`, memberships: [`discord-role:${team}`], administrator: true },
				here: { platform: 'discord', channel: general.id },
				person: { platform: 'discord', channel: alice.id, person: true },
				asker: { nativeTime: true, platformLocale: 'en' },
			},
		]);
	});

	it('knows at once that a role was withdrawn', async () => {
		const { discord, deeds } = await doing(() => said('Done.'));
		const { alice, team } = discord.world;
		alice.roles = [team];
		await discord.member.use('event-admin status');
		alice.roles = [];
		await discord.member.use('event-admin status');
		expect(deeds.map(({ by }) => by.memberships)).toEqual([[`discord-role:${team}`], []]);
	});

	it('is in no channel where it is typed in a direct message', async () => {
		const { discord, deeds } = await doing(() => said('Done.'));
		const { alice } = discord.world;
		await discord.member.use('event-admin status', {}, discord.world.direct(alice));
		expect(deeds).toEqual([
			{
				text: 'status',
				by: { id: `discord:${alice.id}`, memberships: [], administrator: false },
				person: { platform: 'discord', channel: alice.id, person: true },
				asker: { nativeTime: true, platformLocale: 'en' },
			},
		]);
	});

	it('promises an answer that takes long, and keeps the promise', async () => {
		const rig = await doing(() => sleep(50).then(() => said('Done at last.')), IMPATIENT);
		const interaction = await rig.discord.member.use('event-admin undo');
		expect(interaction.answer?.type).toBe(5);
		await spoken(rig, interaction, 'Done at last.');
		expect(interaction.private).toBe(true);
	});

	it('puts the answer of an organiser’s button in place of what was private', async () => {
		const rig = await doing((text) => (text === 'undo' ? said('Gone.') : OFFICE));
		const { messages } = await rig.discord.member.use('event-admin status');
		const [message] = messages;
		const pressed = message && (await rig.discord.member.press(message, 'Go'));
		expect(pressed?.messages).toEqual([message]);
		expect([textOf(messages), buttonsOf(message?.form.components ?? [])]).toEqual(['Gone.', []]);
	});
});

describe('a form on Discord', () => {
	it('opens with what stands in it, within what Discord allows', async () => {
		const { discord } = await doing(() => ({ kind: 'form', form: FORM }));
		const { modal } = await discord.member.use('event-admin broadcast');
		expect(modal?.title).toBe('A title that is longer than the forty-five c…');
		expect(modal?.components.map(({ label }) => label)).toEqual(['Words', 'To', 'Ping', 'Zone']);
	});

	it('comes back as it was filled in, and what was left keeps its value', async () => {
		const rig = await doing((text) => (text === 'broadcast' ? { kind: 'form', form: FORM } : said('Taken.')));
		const opened = await rig.discord.member.use('event-admin broadcast');
		const sent = await rig.discord.member.submit(opened, { Words: 'Tea @everyone', Ping: 'Everyone' });
		await spoken(rig, sent, 'Taken.');
		expect(sent.private).toBe(true);
		expect(rig.submissions).toEqual([
			{
				form: 'broadcast 8f3a',
				values: {
					words: ['Tea @everyone'],
					to: ['discord:1', 'discord:2'],
					ping: ['everyone'],
					zone: [''],
				},
				by: { id: `discord:${rig.discord.world.alice.id}`, memberships: [], administrator: false },
				here: { platform: 'discord', channel: rig.discord.world.general.id },
				person: { platform: 'discord', channel: rig.discord.world.alice.id, person: true },
				asker: { nativeTime: true, platformLocale: 'en' },
			},
		]);
	});

	it('that came too late is opened by a button', async () => {
		let acts = 0;
		const form: Outcome = { kind: 'form', form: { ...FORM, title: 'Broadcast' } };
		const rig = await doing(() => (acts++ === 0 ? sleep(200).then(() => form) : form), {
			patience: { soon: 100, pause: 0 },
		});
		const { messages } = await rig.discord.member.use('event-admin broadcast', { message: 'Tea' });
		const message = await rig.discord.until(() => messages[0]);
		const { modal } = await rig.discord.member.press(message, 'Broadcast');
		expect(modal?.title).toBe('Broadcast');
		expect(rig.deeds.map(({ text }) => text)).toEqual(['broadcast Tea', 'broadcast Tea']);
	});
});

describe('something that goes on', () => {
	async function* three(): AsyncIterable<Answer> {
		for (const sent of [1, 2, 3]) yield answer([line(`Sent to ${sent} of 3.`)]);
	}
	const GOING: Outcome = { kind: 'said', answer: answer([line('Sending.')]), progress: three() };

	it('changes its answer, and ends with the last state', async () => {
		const rig = await doing(() => GOING);
		const interaction = await rig.discord.member.use('event-admin undo');
		await spoken(rig, interaction, 'Sent to 3 of 3.');
		expect(interaction.messages).toHaveLength(1);
	});

	it('goes on although nobody can be shown it', async () => {
		let looked = 0;
		async function* looking(): AsyncIterable<Answer> {
			for (; looked < 2; looked++) yield answer([line('Going on.')]);
		}
		const going = (): Outcome => ({
			kind: 'said',
			answer: answer([line('Sending.')]),
			progress: looking(),
		});
		const rig = await doing(going, IMPATIENT);
		rig.discord.faults.next(/^PATCH/, broken(500), 50);
		await rig.discord.member.use('event-admin undo');
		await rig.discord.until(() => (looked === 2 ? true : undefined));
	});
});

describe('a member on Discord', () => {
	it('is reminded by a command, privately', async () => {
		const { discord, deeds } = await doing(() => said('Arranged.'));
		const { messages, private: isPrivate } = await discord.member.use('event remind', { moment: 'start' });
		expect([textOf(messages), isPrivate]).toEqual(['Arranged.', true]);
		expect(deeds.map(({ text }) => text)).toEqual(['remind start']);
	});

	it.each(['general', 'direct'] as const)('is reminded by words: %s', async (where) => {
		const { discord, deeds } = await doing(() => said('Arranged.'));
		const { alice, general } = discord.world;
		const channel = where === 'general' ? general : discord.world.direct(alice);
		const question = discord.member.say(channel, '@emcee remind start');
		expect(textOf(await discord.member.answers(question))).toBe('Arranged.');
		expect(deeds).toEqual([
			{
				text: 'remind start',
				by: { id: `discord:${alice.id}`, memberships: [], administrator: false },
				...(where === 'general' && { here: { platform: 'discord', channel: general.id } }),
				person: { platform: 'discord', channel: alice.id, person: true },
				asker: { nativeTime: true },
			},
		]);
	});

	it('does by words nothing that only organisers may', async () => {
		const { discord, deeds } = await doing(() => said('Done.'));
		const question = discord.member.say(discord.world.general, '@emcee /event-admin undo');
		expect(textOf(await discord.member.answers(question))).toContain('text: /event-admin undo');
		expect(deeds).toEqual([]);
	});
});
