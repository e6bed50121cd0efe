import { describe, expect, it } from 'vitest';
import { LOST_ANSWERS } from './grounds.ts';
import { clock, openStage, PLATFORMS } from './stage.ts';

const TOLD = ['Starts in 10 minutes: The opening'];

describe.each(PLATFORMS)('an announcement on %s', (name) => {
	it.each(LOST_ANSWERS)('is not doubled when it was %s', async (misfortune) => {
		const { platforms, beatAt, stateIn } = await openStage();
		const { channel, mishap, read, posts } = platforms[name];
		mishap(misfortune);
		const again = await beatAt('09:50');
		expect(await stateIn(channel)).toMatch(/^perhaps-sent 1 /);
		await beatAt(again ?? clock('09:51'));
		expect([read(channel), await stateIn(channel), posts()]).toEqual([TOLD, 'sent 2', 1]);
	});

	it('waits as long as the platform asks, however often it asks', async () => {
		const { platforms, beatAt } = await openStage();
		const { channel, mishap, read, posts } = platforms[name];
		mishap('asked to wait', 3);
		expect(await beatAt('09:50:00')).toEqual(clock('09:50:07'));
		await beatAt('09:50:06');
		expect(posts()).toBe(1);
		expect(await beatAt('09:50:07')).toEqual(clock('09:50:14'));
		await beatAt('09:50:14');
		expect(read(channel)).toEqual([]);
		await beatAt('09:50:21');
		expect([read(channel), posts()]).toEqual([TOLD, 4]);
	});

	it('comes late and says so when the platform was away at its minute', async () => {
		const { platforms, beatAt, latenessIn } = await openStage();
		const { channel, mishap, read } = platforms[name];
		mishap('refused with 503');
		await beatAt('09:50');
		await beatAt('09:57');
		expect(read(channel)).toEqual(['Starts in 3 minutes: The opening']);
		expect(await latenessIn(channel)).toBe(true);
	});

	it('is given up when the platform stays away for longer than it is of use', async () => {
		const { platforms, beatAt, stateIn } = await openStage();
		const { slack } = platforms;
		const { channel, mishap, read } = platforms[name];
		mishap('refused with 503');
		await beatAt('09:50');
		await beatAt('10:11');
		await beatAt('10:11');
		expect([read(channel), await stateIn(channel)]).toEqual([[], 'failed 2 It could not be posted in time.']);
		expect(slack.read(slack.desk)).toHaveLength(1);
	});
});

describe.each([
	['slack', 'gone', 'The channel is archived. Unarchive it in Slack, or choose another one.'],
	['slack', 'elsewhere', 'Emcee is not in that channel. Invite it there with /invite @Emcee.'],
	['discord', 'gone', 'Discord finds no such channel: it was deleted. Choose another one.'],
	[
		'discord',
		'elsewhere',
		'Emcee does not see that channel. Give its role the permission View Channel there, or choose another channel.',
	],
] as const)('a channel on %s that is %s', (name, which, remedy) => {
	it('is parked, stops no other, and organisers are told once what to do', async () => {
		const { platforms, beatAt, stateIn } = await openStage((all) => [all[name][which]]);
		const { slack } = platforms;
		const place = platforms[name][which];
		for (const time of ['09:50', '09:51', '09:52']) await beatAt(time);
		expect(await stateIn(place)).toBe(`failed 1 ${remedy}`);
		expect(PLATFORMS.map((each) => platforms[each].read(platforms[each].channel))).toEqual([TOLD, TOLD]);
		expect(slack.read(slack.desk)).toEqual([`I could not post in ${name}:${place.channel}. ${remedy}`]);
	});
});
