/** One replica as a process of its own: beats on the store and the platforms it is given until it is killed. */

import { setTimeout as sleep } from 'node:timers/promises';
import { startBeating } from '../../src/adapters/cron.ts';
import { createDiscordMessenger } from '../../src/adapters/discord/messenger.ts';
import { loadProgramme } from '../../src/adapters/files/load.ts';
import { createLog } from '../../src/adapters/log.ts';
import { createSlackMessenger } from '../../src/adapters/slack/messenger.ts';
import { type Location, openStore } from '../../src/adapters/storage/open-store.ts';
import { LANGUAGES } from '../../src/content/languages.ts';
import type { Destination } from '../../src/core/announce/destination.ts';
import { createHeartbeat } from '../../src/core/announce/heartbeat.ts';
import { DELIVERY } from '../../src/core/announce/limits.ts';
import type { Platform } from './platform.ts';
import type { Sizes } from './sizes.ts';

type Door = Pick<Platform, 'apiUrl' | 'token'>;

export type Orders = {
	store: Location;
	slack: Door;
	discord: Door;
	desks: readonly Destination[];
	sizes: Sizes;
};

const orders: Orders = JSON.parse(process.argv[2] ?? '{}');
const { slack, discord, sizes } = orders;
const log = await createLog({ level: 'info', secrets: [] });
const clock = { now: () => Temporal.Now.instant() };
const { longestCall } = sizes;
const { programme, policy } = loadProgramme([]);

const heartbeat = createHeartbeat({
	programme: () => programme,
	policy,
	languages: LANGUAGES,
	store: await openStore(orders.store),
	messengers: [
		createSlackMessenger({ botToken: slack.token, apiUrl: slack.apiUrl, longestCall, log }),
		createDiscordMessenger({ token: discord.token, apiUrl: discord.apiUrl, longestCall, log }),
	],
	desks: orders.desks.map((destination) => ({ destination, locale: 'en' as const })),
	limits: {
		...DELIVERY,
		betweenMilliseconds: sizes.betweenMilliseconds,
		lease: Temporal.Duration.from({ milliseconds: sizes.leaseMilliseconds }),
		retry: { firstSeconds: sizes.firstRetrySeconds, longestSeconds: 5 },
	},
	clock,
	log,
	random: Math.random,
	sleep: (milliseconds) => sleep(milliseconds),
});
process.stdout.write('ready\n');
startBeating({ tick: heartbeat.beat, jobs: [], clock, speed: 1, log });
