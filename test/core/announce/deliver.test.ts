import { describe, expect, it } from 'vitest';
import type { HeartbeatParts } from '../../../src/core/announce/heartbeat.ts';
import type { Sent } from '../../../src/core/announce/messenger.ts';
import type { Subscription } from '../../../src/core/announce/subscription.ts';
import { at, channel, policy, programme, TEN_MINUTES } from './invented.ts';
import { type Stage, stage } from './stage.ts';

const TALK = { starts: '2031-06-10T10:00+02:00', ends: '2031-06-10T11:00+02:00' };
const START = { id: 'start', before: 'PT0S', usefulFor: 'PT20M' };

/** One session at 10:00; each channel hears of it ten minutes before and at its start. */
async function oneTalk(
	channels: readonly Subscription[],
	changes: Partial<HeartbeatParts> = {},
): Promise<Stage> {
	const days = programme([TALK], { zone: '+02:00' });
	const rules = policy({ sessions: [TEN_MINUTES, START] });
	const set = await stage({ programme: () => days, policy: rules, ...changes });
	for (const one of channels) await set.store.subscriptions.put(one);
	await set.beatAt('2031-06-10T09:00+02:00');
	return set;
}

const general = channel('slack:C1', { kinds: ['ten-minutes', 'start'] });
const other = channel('discord:7', { kinds: ['ten-minutes', 'start'] });
const TEN_BEFORE = '2031-06-10T09:50+02:00';
const tooMany = (seconds: number): Sent => ({
	kind: 'failed',
	retry: true,
	why: 'Slow down.',
	after: Temporal.Duration.from({ seconds }),
});
const GONE: Sent = { kind: 'failed', retry: false, why: 'The channel is gone.' };
const AWAY: Sent = { kind: 'failed', retry: true, why: 'The platform is away.' };

describe('delivering', () => {
	it('posts at its time, once, and remembers it', async () => {
		const set = await oneTalk([general, other]);
		expect(set.told()).toEqual([]);
		await set.beatAt(TEN_BEFORE);
		await set.beatAt(TEN_BEFORE);
		expect(set.told().sort()).toEqual([
			'discord:7 Starts in 10 minutes: The opening',
			'slack:C1 Starts in 10 minutes: The opening',
		]);
		expect((await set.states()).toSorted()).toEqual([
			'start planned 0',
			'start planned 0',
			'ten-minutes sent 1',
			'ten-minutes sent 1',
		]);
	});

	it('tells when it wants to beat next', async () => {
		const set = await oneTalk([general]);
		expect((await set.beatAt('2031-06-10T09:00:30+02:00')).next).toEqual(at(TEN_BEFORE));
		set.script('slack:C1', tooMany(7));
		expect((await set.beatAt(TEN_BEFORE)).next).toEqual(at('2031-06-10T09:50:07+02:00'));
	});

	it('comes late and speaks of the time it is, when the bot was away at its time', async () => {
		const set = await oneTalk([general]);
		await set.beatAt('2031-06-10T10:06+02:00');
		expect(set.told()).toEqual([
			'slack:C1 Started 6 minutes ago: The opening',
			'slack:C1 Started 6 minutes ago: The opening',
		]);
		const entries = await set.store.ledger.entries({ most: 9 });
		expect(entries.map(({ late }) => late)).toEqual([true, true]);
	});

	it('lets go what is of no use any more, and says why', async () => {
		const set = await oneTalk([general]);
		await set.beatAt('2031-06-10T10:30+02:00');
		expect(set.told()).toEqual([]);
		expect(await set.states()).toEqual([
			'start skipped 0 It came too late to be of use.',
			'ten-minutes skipped 0 It came too late to be of use.',
		]);
	});

	it('keeps the order of a channel and a second between its messages', async () => {
		const set = await oneTalk([general]);
		await set.beatAt('2031-06-10T10:05+02:00');
		expect(set.posts.map(({ key }) => key.split('/')[2])).toEqual(['ten-minutes', 'start']);
		expect(set.sleeps.filter((milliseconds) => milliseconds === 1_000)).toHaveLength(2);
	});

	it('gives each message to one of several replicas', async () => {
		const many = Array.from({ length: 450 }, (_, index) => channel(`slack:C${index}`, { kinds: ['start'] }));
		const set = await oneTalk(many);
		const replicas = [set.replica(), set.replica(), set.heartbeat];
		set.setClock('2031-06-10T10:00+02:00');
		await Promise.all(replicas.flatMap((replica) => [replica.beat(), replica.beat()]));
		expect(set.posts.map(({ to }) => to).sort()).toEqual(
			many.map(({ destination }) => `slack:${destination.channel}`).sort(),
		);
	});
});

describe('a message whose fate is unknown', () => {
	it('is looked for, found, and not posted again', async () => {
		const set = await oneTalk([general]);
		set.script('slack:C1', 'lost');
		await set.beatAt(TEN_BEFORE);
		await set.beatAt('2031-06-10T09:50:05+02:00');
		expect(set.told()).toEqual(['slack:C1 Starts in 10 minutes: The opening']);
		expect(await set.states()).toContain('ten-minutes sent 2');
	});

	it('is posted when it did not arrive', async () => {
		const set = await oneTalk([general]);
		set.script('slack:C1', { kind: 'perhaps', why: 'No answer.' });
		await set.beatAt(TEN_BEFORE);
		expect(await set.states()).toContain('ten-minutes perhaps-sent 1 No answer.');
		await set.beatAt('2031-06-10T09:50:05+02:00');
		expect(set.told()).toEqual(['slack:C1 Starts in 10 minutes: The opening']);
	});

	it('is looked for also where a replica ended while sending it', async () => {
		const set = await oneTalk([general]);
		const ended = Temporal.Duration.from({ milliseconds: -1 });
		const [claimed] = await set.store.ledger.claim('slack', at(TEN_BEFORE), 1, ended);
		set.posts.push({ to: 'slack:C1', text: 'Starts in 10 minutes', key: claimed?.planned.key ?? '' });
		await set.beatAt('2031-06-10T09:51+02:00');
		expect(set.told()).toEqual(['slack:C1 Starts in 10 minutes']);
		expect(await set.states()).toContain('ten-minutes sent 2');
	});

	it('is found also when it is too late to post it', async () => {
		const set = await oneTalk([general]);
		set.script('slack:C1', 'lost');
		await set.beatAt(TEN_BEFORE);
		await set.beatAt('2031-06-10T10:40+02:00');
		expect(await set.states()).toContain('ten-minutes sent 2');
	});

	const find = () => Promise.reject(new Error('The history cannot be read.'));

	it('is not posted as long as nobody can look for it', async () => {
		const set = await oneTalk([general]);
		const blind = set.replica({ messengers: set.messengers.map((one) => ({ ...one, find })) });
		set.script('slack:C1', 'lost');
		await set.beatAt(TEN_BEFORE);
		set.setClock('2031-06-10T09:55+02:00');
		await blind.beat();
		expect(await set.states()).toContain('ten-minutes perhaps-sent 2 The history cannot be read.');
		set.setClock('2031-06-10T10:30+02:00');
		await blind.beat();
		expect(await set.states()).toContain(
			'ten-minutes failed 3 Perhaps it arrived. The history cannot be read.',
		);
		expect(set.told()).toHaveLength(1);
	});
});

describe('a platform that asks to wait', () => {
	it('is given the time it asked for', async () => {
		const set = await oneTalk([general]);
		set.script('slack:C1', tooMany(30));
		await set.beatAt(TEN_BEFORE);
		await set.beatAt('2031-06-10T09:50:29+02:00');
		expect(set.told()).toEqual([]);
		await set.beatAt('2031-06-10T09:50:30+02:00');
		expect(set.told()).toEqual(['slack:C1 Starts in 10 minutes: The opening']);
	});

	it('and is away, is tried again after longer and longer', async () => {
		const set = await oneTalk([general]);
		set.script('slack:C1', AWAY, AWAY, AWAY, AWAY);
		const waits: number[] = [];
		for (let now = at(TEN_BEFORE), tries = 0; tries < 4; tries++) {
			const { next } = await set.beatAt(now.toString());
			waits.push(next ? now.until(next).total('seconds') : 0);
			now = next ?? now;
		}
		expect(waits).toEqual([2, 4, 8, 16]);
	});
});

describe('a channel that cannot be posted to', () => {
	const desks = [
		{ destination: { platform: 'discord', channel: '99', person: true }, locale: 'en' as const },
	];

	it('stops no other, and organisers hear of it once, with the remedy', async () => {
		const set = await oneTalk([general, channel('slack:C2', { kinds: ['ten-minutes', 'start'] })], { desks });
		set.script('slack:C1', GONE, GONE);
		await set.beatAt(TEN_BEFORE);
		await set.beatAt('2031-06-10T10:00+02:00');
		await set.beatAt('2031-06-10T10:01+02:00');
		expect(set.told()).toMatchInlineSnapshot(`
			[
			  "slack:C2 Starts in 10 minutes: The opening",
			  "discord:@99 I could not post in slack:C1. The channel is gone.",
			  "slack:C2 Starts now: The opening",
			]
		`);
		const notices = set.posts.filter(({ to }) => to === 'discord:@99');
		expect(notices.map(({ text }) => text)).toMatchInlineSnapshot(`
			[
			  "I could not post in slack:C1. The channel is gone.
			It was to say: “Starts in 10 minutes: The opening”
			Please mend that; /event-admin announce mute, typed there, stops announcements. What else fails there for the same reason is only listed in /event-admin status.",
			]
		`);
	});

	it('is told where trying again did not help in time', async () => {
		const set = await oneTalk([channel('slack:C1', { kinds: ['start'] })], { desks });
		set.script('slack:C1', AWAY);
		await set.beatAt('2031-06-10T10:00+02:00');
		await set.beatAt('2031-06-10T10:30+02:00');
		expect(await set.states()).toContain('start failed 2 It could not be posted in time.');
		await set.beatAt('2031-06-10T10:30+02:00');
		expect(set.posts.map(({ to }) => to)).toEqual(['discord:@99']);
	});

	it('and is an organiser’s, makes no notice about the notice', async () => {
		const set = await oneTalk([channel('slack:C1', { kinds: ['start'] })], { desks });
		set.script('slack:C1', GONE);
		set.script('discord:@99', GONE);
		await set.beatAt('2031-06-10T10:00+02:00');
		await set.beatAt('2031-06-10T10:01+02:00');
		expect(await set.states()).toEqual([
			'notice failed 1 The channel is gone.',
			'start failed 1 The channel is gone.',
		]);
	});

	it('hangs, and the other channels hear in time', async () => {
		const set = await oneTalk([general, channel('slack:C2', { kinds: ['ten-minutes', 'start'] })]);
		set.script('slack:C1', 'hangs');
		set.losePatience();
		await set.beatAt(TEN_BEFORE);
		await expect.poll(() => set.posts.map(({ to }) => to)).toEqual(['slack:C2']);
		await set.beatAt('2031-06-10T10:00+02:00');
		await expect.poll(() => set.posts.map(({ to }) => to)).toEqual(['slack:C2', 'slack:C2']);
	});
});

describe('what changed after the planning', () => {
	it('lets go the session that moved, and announces it at its new time', async () => {
		let days = programme([TALK]);
		const set = await oneTalk([channel('slack:C1', { kinds: ['start'] })], { programme: () => days });
		days = programme([{ starts: '2031-06-10T10:20+02:00', ends: '2031-06-10T11:20+02:00' }]);
		await set.beatAt('2031-06-10T10:00+02:00');
		expect(set.told()).toEqual([]);
		await set.beatAt('2031-06-10T10:20+02:00');
		expect(set.told()).toEqual(['slack:C1 Starts now: The opening']);
	});

	it('leaves a channel in peace that was muted a moment ago', async () => {
		const set = await oneTalk([general]);
		await set.store.subscriptions.put({ ...general, muted: true });
		await set.beatAt(TEN_BEFORE);
		expect(set.told()).toEqual([]);
	});

	it('waits for quiet hours that were set a moment ago', async () => {
		const set = await oneTalk([general]);
		const quiet = { from: Temporal.PlainTime.from('09:00'), to: Temporal.PlainTime.from('09:55') };
		await set.store.subscriptions.put({ ...general, quiet });
		await set.beatAt(TEN_BEFORE);
		expect(set.told()).toEqual([]);
		await set.beatAt('2031-06-10T09:55+02:00');
		expect(set.told()).toEqual(['slack:C1 Starts in 5 minutes: The opening']);
	});
});

describe('a clock that jumps', () => {
	it('back, says nothing twice', async () => {
		const set = await oneTalk([general]);
		await set.beatAt(TEN_BEFORE);
		await set.beatAt('2031-06-10T09:20+02:00');
		await set.beatAt(TEN_BEFORE);
		expect(set.told()).toHaveLength(1);
	});

	it('forward over everything, says nothing that is of no use', async () => {
		const set = await oneTalk([general]);
		await set.beatAt('2031-07-10T09:20+02:00');
		expect(set.told()).toEqual([]);
	});
});

describe('a first start', () => {
	it('says what is still of use and nothing that was before', async () => {
		const days = programme([TALK]);
		const rules = policy({ sessions: [{ id: 'hour', before: 'PT1H', usefulFor: 'PT30M' }, TEN_MINUTES] });
		const set = await stage({ programme: () => days, policy: rules });
		await set.store.subscriptions.put(general);
		await set.beatAt('2031-06-10T09:55+02:00');
		expect(set.told()).toEqual(['slack:C1 Starts in 5 minutes: The opening']);
		expect(await set.states()).toEqual(['ten-minutes sent 1']);
	});

	it('leaves to others a platform that is not connected here, and says so once', async () => {
		const set = await oneTalk([general, other]);
		const slackOnly = set.replica({ messengers: set.messengers.slice(0, 1) });
		set.setClock(TEN_BEFORE);
		await slackOnly.beat();
		await slackOnly.beat();
		expect(set.told()).toEqual(['slack:C1 Starts in 10 minutes: The opening']);
		expect(set.lines.filter((line) => line.startsWith('warn'))).toEqual([
			'warn: channels are subscribed on a platform that is not connected here',
		]);
	});
});

describe('what was posted', () => {
	it('is remembered for a month, and then forgotten', async () => {
		const set = await oneTalk([general]);
		await set.beatAt(TEN_BEFORE);
		await set.beatAt('2031-07-10T09:00+02:00');
		expect(await set.states()).toHaveLength(2);
		await set.beatAt('2031-07-11T09:00+02:00');
		expect(await set.states()).toEqual([]);
	});
});

describe('stopping', () => {
	it('takes up nothing more', async () => {
		const set = await oneTalk([general]);
		await set.heartbeat.stop();
		await set.beatAt(TEN_BEFORE);
		expect(set.told()).toEqual([]);
	});
});

describe('a store that is away', () => {
	it('is told, and the beat goes on', async () => {
		const set = await oneTalk([general]);
		await set.store.close();
		await set.beatAt(TEN_BEFORE);
		expect(set.lines).toMatchInlineSnapshot(`
			[
			  "error: the plan could not be written down; it is tried again (Error: statement has been finalized)",
			  "error: announcing is interrupted; it is tried again (Error: statement has been finalized)",
			  "error: announcing is interrupted; it is tried again (Error: statement has been finalized)",
			]
		`);
	});
});
