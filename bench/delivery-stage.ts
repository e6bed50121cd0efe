/** Emcee's announcing side as it runs, posting into a sink: what the deliveries' figures are measured on. */

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openStore } from '../src/adapters/storage/open-store.ts';
import { LANGUAGES } from '../src/content/languages.ts';
import { createHeartbeat, type Heartbeat } from '../src/core/announce/heartbeat.ts';
import type { Messenger } from '../src/core/announce/messenger.ts';
import type { Planned } from '../src/core/announce/planned.ts';
import { type Policy, PolicyFile } from '../src/core/announce/policy.ts';
import type { Store } from '../src/core/announce/store.ts';
import type { Programme } from '../src/core/programme/programme.ts';

export type Arrival = { where: string; at: number };

export type Sink = { port: number; arrivals(): Promise<readonly Arrival[]>; close(): Promise<unknown> };

export async function openSink(): Promise<Sink> {
	const worker = new Worker(new URL('./sink.ts', import.meta.url));
	const [port] = await once(worker, 'message');
	return {
		port,
		async arrivals() {
			worker.postMessage('tell');
			const [arrivals] = await once(worker, 'message');
			return arrivals;
		},
		close: () => worker.terminate(),
	};
}

export const SILENT = { info() {}, warn() {}, error() {} };
export const CLOCK = { now: () => Temporal.Now.instant() };

const START_ONLY: Policy = PolicyFile.parse({
	kind: 'policy',
	id: 'bench',
	sessions: [{ id: 'start', before: 'PT0S', usefulFor: 'PT20M' }],
	deadlines: [],
	morning: '09:00',
	digest: '09:00',
});

export type Stage = { store: Store; heartbeat: Heartbeat; close(): Promise<void> };

export async function openStage(programme: Programme, messengers: readonly Messenger[]): Promise<Stage> {
	const data = await mkdtemp(join(tmpdir(), 'emcee-bench-'));
	const store = await openStore({ data });
	const heartbeat = createHeartbeat({
		programme: () => programme,
		policy: START_ONLY,
		languages: LANGUAGES,
		store,
		messengers,
		desks: [],
		clock: CLOCK,
		log: SILENT,
		random: Math.random,
		sleep: (milliseconds) => sleep(milliseconds, undefined, { ref: false }),
	});
	return {
		store,
		heartbeat,
		async close() {
			await heartbeat.stop();
			await store.close();
			await rm(data, { recursive: true });
		},
	};
}

/** To as many channels as wanted; ids of a shape that either platform's client takes. */
export const broadcastTo = (platform: string, count: number, due: Temporal.Instant): readonly Planned[] =>
	Array.from({ length: count }, (_, at) => ({
		key: `broadcast/b/${platform}/${at}`,
		destination: { platform, channel: channelId(at) },
		locale: 'en',
		subject: { kind: 'broadcast', broadcast: 'b', text: WORDS, ping: false },
		kind: 'broadcast',
		at: due,
		due,
		usefulUntil: due.add({ hours: 6 }),
	}));

export const WORDS = 'Session 131 has moved to room C1; it starts at 14:30.';

export const channelId = (at: number): string => String(100_000_000_000_000_000n + BigInt(at));
