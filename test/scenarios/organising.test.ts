/** What organisers do in chat, and what the channel then hears: the same on every platform, through the real clients. */

import { afterEach, describe, expect, it } from 'vitest';
import { startDiscordStage } from './discord-stage.ts';
import type { Stage } from './member.ts';
import { startSlackStage } from './slack-stage.ts';
import { ASKED_AT } from './table.ts';

type Settings = Record<string, string>;

const PLATFORMS = [
	{
		platform: 'Slack by Socket Mode',
		open: (settings: Settings) => startSlackStage('socket', settings),
	},
	{
		platform: 'Slack by HTTP',
		open: (settings: Settings) => startSlackStage('http', settings),
	},
	{
		platform: 'Discord',
		open: (settings: Settings) => startDiscordStage(settings),
	},
];

describe.each(PLATFORMS)('an organiser on $platform', ({ open }) => {
	let stage: Stage | undefined;
	const start = async (settings: Settings = { EMCEE_ORGANISERS: '$member' }) => {
		stage = await open({ EMCEE_NOW: ASKED_AT, ...settings });
		return stage;
	};
	afterEach(async () => {
		await stage?.stop();
		stage = undefined;
	});

	it('subscribes the channel in a form, and is shown back what it hears and the next three posts', async () => {
		const { member } = await start();
		expect(await member.organise('announce')).toMatchObject({ title: 'What this channel hears' });
		const { text } = await member.submit({ 'Quiet hours, e.g. 22:00-07:00 (empty: none)': '22:00-07:00' });
		expect(text).toContain('This channel hears, in English');
		expect(text).toContain('Quiet from 22:00 to 07:00');
		expect(text).toContain('Sunday, 29 January 2023');
		expect(text).toContain('closes tomorrow');
		expect(text.match(/January 2023 at/g)).toHaveLength(3);
	});

	it('is told what is wrong with a form', async () => {
		const { member } = await start();
		await member.organise('announce');
		const { text } = await member.submit({ 'Quiet hours, e.g. 22:00-07:00 (empty: none)': 'at night' });
		expect(text).toContain('“at night” is no span of time');
	});

	it('broadcasts after a preview, and undoes it', async () => {
		const { member, channel } = await start();
		await member.organise('announce');
		await member.submit({});
		await member.organise('broadcast');
		const preview = await member.submit({ Message: 'Lunch is ready @everyone <!channel>' });
		expect(preview.text).toContain('Preview: nothing is sent yet');
		expect(preview.text).toContain('Nobody is notified in particular.');
		expect(channel()).toEqual([]);
		await member.tap('Send to 1 channel');
		await member.becomes('Sent to 1 of 1 channel.');
		expect(channel()).toEqual([expect.stringContaining('Lunch is ready')]);
		expect(await member.organise('undo')).toMatchObject({
			text: expect.stringContaining('Deleted in 1 channel.'),
		});
		expect(channel()).toEqual([]);
	});

	it('edits a broadcast everywhere', async () => {
		const { member, channel } = await start();
		await member.organise('announce');
		await member.submit({});
		await member.organise('broadcast');
		await member.submit({ Message: 'Lunch at noon' });
		await member.tap('Send to 1 channel');
		await member.becomes('Sent to 1 of 1 channel.');
		await member.open('Edit everywhere');
		await member.submit({ Message: 'Lunch at one' });
		expect(channel()).toEqual([expect.stringContaining('Lunch at one')]);
	});

	it('sees who did what, and what comes', async () => {
		const { member } = await start();
		await member.organise('announce');
		await member.submit({});
		expect(await member.organise('plan')).toMatchObject({ text: expect.stringContaining('Starts tomorrow') });
		const status = await member.organise('status');
		expect(status).toMatchObject({ text: expect.stringMatching(/(slack|discord):\w+: announce/) });
		expect(status).toMatchObject({ text: expect.stringContaining('No delivery has failed.') });
	});

	it('is anybody but an ordinary member, who gets a clear private no', async () => {
		const { member } = await start({});
		expect(await member.organise('undo')).toMatchObject({
			text: expect.stringContaining('Only organisers can do that.'),
			private: true,
		});
	});
});

describe.each(PLATFORMS)('a member on $platform', ({ open }) => {
	it('is reminded by direct message, sees the reminder in a list, and cancels it', async () => {
		const stage = await open({ EMCEE_NOW: ASKED_AT });
		const { member } = stage;
		const arranged = await member.command('remind', '10 minutes before');
		expect(arranged.text).toContain('I will remind you here on Tuesday, 31 January 2023 at 14:20');
		expect((await member.command('remind', 'list')).text).toContain('1. Tuesday, 31 January 2023 at 14:20');
		expect((await member.command('remind', 'cancel 1')).text).toContain('1 reminder cancelled.');
		expect((await member.command('remind', 'list')).text).toContain('You have no reminders.');
		await stage.stop();
	});
});

describe.each(PLATFORMS)('a channel on $platform', ({ open }) => {
	it('hears the start at its minute, on a clock that comes to it', async () => {
		const stage = await open({ EMCEE_NOW: '2023-01-31T13:29:58Z', EMCEE_ANNOUNCE_TO: '$channel' });
		await expect
			.poll(() => stage.channel().join('\n'), { timeout: 15_000 })
			.toContain('Starts now: WSIS Cooperation');
		expect(stage.channel().filter((text) => text.includes('Starts now'))).toHaveLength(1);
		await stage.stop();
	});
});
