/**
 * Announcing through the real clients to both stand-ins, from a SQLite file, by a clock that a test sets: what
 * a fault does between here and the platforms.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { createDiscordMessenger } from '../../src/adapters/discord/messenger.ts';
import { createSlackMessenger } from '../../src/adapters/slack/messenger.ts';
import { openStore } from '../../src/adapters/storage/open-store.ts';
import { LANGUAGES } from '../../src/content/languages.ts';
import { type Destination, destinationText } from '../../src/core/announce/destination.ts';
import { createHeartbeat } from '../../src/core/announce/heartbeat.ts';
import { DELIVERY } from '../../src/core/announce/limits.ts';
import { createSqlitePlace } from '../adapters/storage/sqlite-place.ts';
import { at, channel, policy, programme, TEN_MINUTES } from '../core/announce/invented.ts';
import { type Platform, startDiscordGround, startSlackGround } from './grounds.ts';

export const PLATFORMS = ['slack', 'discord'] as const;
type PlatformName = (typeof PLATFORMS)[number];

/** One talk at ten, announced ten minutes before for as long as twenty minutes. */
const TALK = { starts: '2031-06-10T10:00+02:00', ends: '2031-06-10T11:00+02:00' };
const DAYS = programme([TALK], { zone: '+02:00' });
const RULES = policy({ sessions: [TEN_MINUTES] });

export const clock = (time: string): Temporal.Instant => at(`2031-06-10T${time}+02:00`);

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Only silence lasts so long, also on a busy machine. */
const LONGEST_CALL = 1_000;

type Platforms = Record<PlatformName, Platform>;

/** The talk is planned for the usual channel of each platform, and for those named besides. */
export async function openStage(others: (platforms: Platforms) => readonly Destination[] = () => []) {
	const { data, remove } = await createSqlitePlace();
	const platforms: Platforms = { slack: await startSlackGround(), discord: await startDiscordGround() };
	const lines: string[] = [];
	let store = await openStore({ data });
	let now = clock('09:00');
	let heartbeat = createReplica();
	const places = [platforms.slack.channel, platforms.discord.channel, ...others(platforms)];
	for (const { platform, channel: id } of places) {
		await store.subscriptions.put(channel(`${platform}:${id}`, { kinds: ['ten-minutes'] }));
	}
	await heartbeat.beat();
	onTestFinished(async () => {
		await store.close();
		await Promise.all(PLATFORMS.map((name) => platforms[name].close()));
		await remove();
	});

	function createReplica() {
		const { slack, discord } = platforms;
		const { log } = keep(lines);
		return createHeartbeat({
			programme: () => DAYS,
			policy: RULES,
			languages: LANGUAGES,
			store,
			messengers: [
				createSlackMessenger({ botToken: slack.token, apiUrl: slack.apiUrl, longestCall: LONGEST_CALL, log }),
				createDiscordMessenger({
					token: discord.token,
					apiUrl: discord.apiUrl,
					longestCall: LONGEST_CALL,
					log,
				}),
			],
			desks: [{ destination: slack.desk, locale: 'en' }],
			limits: { ...DELIVERY, betweenMilliseconds: 0 },
			clock: { now: () => now },
			log,
			random: () => 1,
			sleep: (milliseconds) => sleep(milliseconds, undefined, { ref: false }),
		});
	}

	const entryIn = async (to: Destination) => {
		const [entry] = await store.ledger.entries({ destination: destinationText(to), most: 1 });
		return entry;
	};

	return {
		platforms,
		/** The one that is open since the last restart. */
		get store() {
			return store;
		},
		/** The folder of the store. */
		data,
		lines,
		/** Beats at that time of the day, and tells when it wants to beat next. */
		async beatAt(time: string | Temporal.Instant) {
			now = typeof time === 'string' ? clock(time) : time;
			return (await heartbeat.beat()).next;
		},
		/** Nothing is left but the store. */
		async restart() {
			await heartbeat.stop();
			await store.close();
			store = await openStore({ data });
			heartbeat = createReplica();
		},
		/** "sent 2", "failed 1 The channel is archived…": of the announcement in that channel. */
		async stateIn(to: Destination) {
			const entry = await entryIn(to);
			return [entry?.state, entry?.attempts, entry?.why].filter((word) => word !== undefined).join(' ');
		},
		/** Whether it was sent after its time. */
		latenessIn: async (to: Destination) => (await entryIn(to))?.late,
	};
}

function keep(lines: string[]) {
	const note =
		(level: string) =>
		(what: string): void =>
			void lines.push(`${level}: ${what}`);
	return { log: { info: note('info'), warn: note('warn'), error: note('error') } };
}
