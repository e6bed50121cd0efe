import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openStage, PLATFORMS, type Stage } from './stage.ts';

const read = ({ platforms }: Pick<Stage, 'platforms'>) =>
	PLATFORMS.map((name) => platforms[name].read(platforms[name].channel));

const both = (...told: readonly string[]) => [told, told];

describe('a restart', () => {
	it('within the useful time says it late, once', async () => {
		const set = await openStage();
		await set.restart();
		await set.beatAt('09:56');
		await set.restart();
		await set.beatAt('09:57');
		expect(read(set)).toEqual(both('Starts in 4 minutes: The opening'));
	});

	it('after the useful time lets it go and says why', async () => {
		const set = await openStage();
		await set.restart();
		await set.beatAt('10:11');
		expect(read(set)).toEqual(both());
		expect(await set.stateIn(set.platforms.slack.channel)).toBe('skipped 0 It came too late to be of use.');
		expect(set.lines.filter((line) => line === 'info: let go')).toHaveLength(2);
	});

	it('right after a post whose answer was lost does not double it', async () => {
		const set = await openStage();
		for (const name of PLATFORMS) set.platforms[name].mishap('accepted, then reset');
		await set.beatAt('09:50');
		await set.restart();
		await set.beatAt('09:51');
		expect(read(set)).toEqual(both('Starts in 10 minutes: The opening'));
	});
});

describe('a clock that jumps', () => {
	it('forward over the minute says it late; back again, not twice', async () => {
		const set = await openStage();
		for (const time of ['09:49', '09:55', '09:30', '09:50', '09:51']) await set.beatAt(time);
		expect(read(set)).toEqual(both('Starts in 5 minutes: The opening'));
	});

	it('back while the fate of a post is unknown, still finds it', async () => {
		const set = await openStage();
		for (const name of PLATFORMS) set.platforms[name].mishap('accepted, then 500');
		for (const time of ['09:50', '08:00', '09:51']) await set.beatAt(time);
		expect(read(set)).toEqual(both('Starts in 10 minutes: The opening'));
		expect(await set.stateIn(set.platforms.discord.channel)).toBe('sent 2');
	});
});

describe('a database', () => {
	it('that another program locks for a while holds the message up, and does not lose it', async () => {
		const set = await openStage();
		const other = new DatabaseSync(join(set.data, 'emcee.db'));
		other.exec('BEGIN IMMEDIATE');
		const beating = set.beatAt('09:50');
		await sleep(60);
		expect(read(set)).toEqual(both());
		other.exec('COMMIT');
		other.close();
		await beating;
		expect(read(set)).toEqual(both('Starts in 10 minutes: The opening'));
	});

	it('that is away at the minute is said, and the message comes when it is back', async () => {
		const set = await openStage();
		await set.store.close();
		await set.beatAt('09:50');
		expect(set.lines).toContain('error: announcing is interrupted; it is tried again');
		await set.restart();
		await set.beatAt('09:53');
		expect(read(set)).toEqual(both('Starts in 7 minutes: The opening'));
	});
});
