/**
 * How punctual announcements are, how fast a broadcast goes out, and what waiting costs.
 *
 * Punctual is from a message's due time until its request reaches the platform. The floor is a program of Slack's
 * own client that posts the same messages at the same times and remembers nothing.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { startBeating } from '../src/adapters/cron.ts';
import { createDiscordMessenger } from '../src/adapters/discord/messenger.ts';
import { createSlackMessenger } from '../src/adapters/slack/messenger.ts';
import { assemble } from '../src/core/programme/assemble.ts';
import { EventFile } from '../src/core/programme/event.ts';
import type { Programme } from '../src/core/programme/programme.ts';
import {
	type Arrival,
	broadcastTo,
	CLOCK,
	channelId,
	openSink,
	openStage,
	SILENT,
	type Sink,
	WORDS,
} from './delivery-stage.ts';
import { milliseconds, type Spread, spreadOf, whole } from './figures.ts';
import type { Result, Section } from './table.ts';
import { timed } from './timing.ts';

const MESSAGES = 1_000;
const WANTED_LAG = 50;

export async function benchDelivery(): Promise<Result> {
	const sink = await openSink();
	try {
		const floor = await warm(() => timeFloor(sink));
		const emcee = await warm(() => timeLag(sink));
		const slack = await timeBroadcast(sink, 'slack', 10_000);
		const discord = await timeBroadcast(sink, 'discord', 1_000);
		const idle = await timeIdle(100_000);
		const share = discord / DISCORD_A_SECOND;
		return {
			sections: [
				lags(emcee, floor),
				broadcasts(slack, discord),
				{
					title: `A beat with ${whole(100_000)} messages planned`,
					columns: ['p50', 'p99'],
					rows: [['nothing due', milliseconds(idle.p50), milliseconds(idle.p99)]],
				},
			],
			aims: [
				{
					what: `${whole(MESSAGES)} due in a second: p99 from due to request, beyond the floor`,
					wanted: `< ${milliseconds(WANTED_LAG)}`,
					seen: milliseconds(emcee.p99 - floor.p99),
					met: emcee.p99 - floor.p99 < WANTED_LAG,
				},
				{
					what: 'broadcast on Discord: share of the fifty a second it allows',
					wanted: '≥ 95 %',
					seen: `${whole(share * 100)} %`,
					met: share >= 0.95,
				},
			],
		};
	} finally {
		await sink.close();
	}
}

/** The second time: by then the compiler has seen the code, as it has in the midst of an event. */
async function warm(measure: () => Promise<Spread>): Promise<Spread> {
	await measure();
	return measure();
}

const lags = (emcee: Spread, floor: Spread): Section => ({
	title: `${whole(MESSAGES)} due in one second, due to request`,
	columns: ['p50', 'p99', 'max'],
	rows: [
		['Emcee', ...[emcee.p50, emcee.p99, emcee.most].map(milliseconds)],
		['floor', ...[floor.p50, floor.p99, floor.most].map(milliseconds)],
	],
});

const broadcasts = (slack: number, discord: number): Section => ({
	title: 'A broadcast',
	columns: ['messages/s', 'channels'],
	rows: [
		['Slack, as fast as it goes', whole(slack), '10,000'],
		['Discord, at its own pace', whole(discord), '1,000'],
	],
});

/** Long enough to plan for a thousand channels. */
const AHEAD = 4_000;

const apiOf = ({ port }: Sink) => `http://127.0.0.1:${port}/api/`;

async function timeFloor(sink: Sink): Promise<Spread> {
	const client = new WebClient('xoxb-1', { slackApiUrl: apiOf(sink), retryConfig: { retries: 0 } });
	const begin = Date.now() + AHEAD / 2;
	await Promise.all(
		Array.from({ length: MESSAGES }, async (_, at) => {
			await sleep(Math.max(1, begin + at - Date.now()));
			await client.chat.postMessage({ channel: channelId(at), text: WORDS });
		}),
	);
	return lagOf(await sink.arrivals(), begin);
}

/** One session for all; each channel's quiet hours end a millisecond after those of the one before. */
async function timeLag(sink: Sink): Promise<Spread> {
	const begin = Temporal.Now.instant().round('millisecond').add({ milliseconds: AHEAD });
	const messenger = createSlackMessenger({ botToken: 'xoxb-1', apiUrl: apiOf(sink), log: SILENT });
	const stage = await openStage(startingAt(begin.subtract({ minutes: 1 })), [messenger]);
	for (let at = 0; at < MESSAGES; at++) {
		const ends = begin.add({ milliseconds: at }).toZonedDateTimeISO('UTC').toPlainTime();
		await stage.store.subscriptions.put({
			destination: { platform: 'slack', channel: channelId(at) },
			kinds: 'all',
			locale: 'en',
			zone: 'UTC',
			quiet: { from: ends.subtract({ minutes: 5 }), to: ends },
			muted: false,
		});
	}
	const beating = startBeating({ tick: stage.heartbeat.beat, jobs: [], clock: CLOCK, speed: 1, log: SILENT });
	await sleep(Temporal.Now.instant().until(begin).total('milliseconds') + 3_000);
	await beating.stop();
	await stage.close();
	return lagOf(await sink.arrivals(), begin.epochMilliseconds);
}

function lagOf(arrivals: readonly Arrival[], begin: number): Spread {
	if (arrivals.length !== MESSAGES) throw new Error(`${arrivals.length} of ${MESSAGES} messages arrived.`);
	return spreadOf(arrivals.map(({ where, at }) => at - begin - Number(BigInt(where) - BigInt(channelId(0)))));
}

/** https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const DISCORD_A_SECOND = 50;

/** Messages a second, from the first to the last. */
async function timeBroadcast(sink: Sink, platform: 'slack' | 'discord', count: number): Promise<number> {
	const messenger =
		platform === 'slack'
			? createSlackMessenger({ botToken: 'xoxb-1', apiUrl: apiOf(sink), log: SILENT })
			: createDiscordMessenger({ token: 'a.b.c', apiUrl: apiOf(sink).slice(0, -1), log: SILENT });
	const stage = await openStage(EMPTY, [messenger]);
	await stage.store.ledger.add(broadcastTo(platform, count, CLOCK.now()));
	const came: Arrival[] = [];
	while (came.length < count) {
		await stage.heartbeat.beat();
		came.push(...(await sink.arrivals()));
	}
	await stage.close();
	const times = came.map(({ at }) => at);
	return ((count - 1) * 1_000) / (Math.max(...times) - Math.min(...times));
}

const BEATS = 200;

async function timeIdle(planned: number): Promise<Spread> {
	const stage = await openStage(EMPTY, [
		createSlackMessenger({ botToken: 'xoxb-1', log: SILENT }),
		createDiscordMessenger({ token: 'a.b.c', log: SILENT }),
	]);
	await stage.store.ledger.add(broadcastTo('slack', planned, CLOCK.now().add({ hours: 20 })));
	await stage.heartbeat.beat();
	const durations: number[] = [];
	for (let beat = 0; beat < BEATS; beat++) {
		const { result, took } = timed(() => stage.heartbeat.beat());
		const from = performance.now();
		await result;
		durations.push(took + performance.now() - from);
	}
	await stage.close();
	return spreadOf(durations);
}

const EMPTY: Programme = assemble([]).programme;

function startingAt(starts: Temporal.Instant): Programme {
	const session = {
		id: 'opening',
		title: 'The opening',
		starts: `${starts}`,
		ends: `${starts.add({ hours: 1 })}`,
	};
	const content = EventFile.parse({
		kind: 'event',
		id: 'days',
		title: 'River Days',
		zone: 'UTC',
		sessions: [session],
	});
	return assemble([{ from: 'days.yaml', content }]).programme;
}
