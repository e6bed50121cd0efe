/**
 * Announcing on a stage: a real store in memory, a clock that stands still until it is set, and platforms on
 * which each message fares as the test says.
 */

import { createStore } from '../../../src/adapters/storage/open-store.ts';
import { openSqlite } from '../../../src/adapters/storage/sqlite.ts';
import { LANGUAGES } from '../../../src/content/languages.ts';
import { destinationText } from '../../../src/core/announce/destination.ts';
import { createHeartbeat, type HeartbeatParts } from '../../../src/core/announce/heartbeat.ts';
import { DELIVERY } from '../../../src/core/announce/limits.ts';
import type { Messenger, Sent } from '../../../src/core/announce/messenger.ts';
import { plain } from '../../../src/core/answer/plain.ts';
import type { Log } from '../../../src/core/ports.ts';
import { at, DEFAULT_POLICY } from './invented.ts';

/** `lost`: it is shown in the channel, but the answer of the platform does not reach us. */
export type Fate = 'arrives' | 'lost' | 'hangs' | Sent;

export type Post = { to: string; text: string; key: string };

export type Stage = Awaited<ReturnType<typeof stage>>;

export async function stage(changes: Partial<HeartbeatParts> & Pick<HeartbeatParts, 'programme'>) {
	const store = await createStore(await openSqlite(':memory:'), 'memory');
	const posts: Post[] = [];
	const lines: string[] = [];
	let now = at('2023-01-01T00:00Z');
	const fates = new Map<string, Fate[]>();
	const sleeps: number[] = [];
	let patience = new Promise<void>(() => {});

	const messengers = ['slack', 'discord'].map((platform) =>
		createScripted(platform, posts, (to) => fates.get(to)?.shift() ?? 'arrives'),
	);
	const parts: HeartbeatParts = {
		policy: DEFAULT_POLICY,
		languages: LANGUAGES,
		store,
		messengers,
		desks: [],
		clock: { now: () => now },
		log: keepLines(lines),
		random: () => 1,
		sleep: (milliseconds) => {
			sleeps.push(milliseconds);
			return milliseconds === DELIVERY.betweenMilliseconds ? Promise.resolve() : patience;
		},
		...changes,
	};
	const heartbeat = createHeartbeat(parts);
	return {
		store,
		posts,
		lines,
		sleeps,
		heartbeat,
		messengers,
		/** Another replica on the same store. */
		replica: (others: Partial<HeartbeatParts> = {}) => createHeartbeat({ ...parts, ...others }),
		/** How the next messages to this destination fare; those after them arrive. */
		script: (to: string, ...next: readonly Fate[]) => void fates.set(to, [...next]),
		/** Whoever waits for what hangs waits no longer. */
		losePatience() {
			patience = Promise.resolve();
		},
		setClock(time: string) {
			now = at(time);
		},
		beatAt(time: string) {
			now = at(time);
			return heartbeat.beat();
		},
		/** "14:20 slack:C1 Starts in 10 minutes: …", the first line of each post. */
		told: () => posts.map(({ to, text }) => `${to} ${text.split('\n')[0]}`),
		states: async () =>
			(await store.ledger.entries({ most: 1_000 })).map(({ planned, state, why, attempts }) =>
				[planned.kind, state, attempts, ...(why ? [why] : [])].join(' '),
			),
	};
}

function createScripted(platform: string, posts: Post[], fateOfNext: (to: string) => Fate): Messenger {
	const unused = async (): Promise<never> => {
		throw new Error('not part of delivering');
	};
	return {
		platform,
		async send(to, answer, key) {
			const fate = fateOfNext(destinationText(to));
			const post = () => posts.push({ to: destinationText(to), text: plain(answer), key });
			if (fate === 'hangs') return new Promise<Sent>(() => {});
			if (fate === 'arrives') return { kind: 'sent', receipt: `r${post()}` };
			if (fate === 'lost') {
				post();
				return { kind: 'perhaps', why: 'The answer got lost.' };
			}
			return fate;
		},
		async find(_, key) {
			const index = posts.findIndex((post) => post.key === key);
			return index < 0 ? undefined : `r${index + 1}`;
		},
		edit: unused,
		remove: unused,
		inspect: unused,
	};
}

function keepLines(lines: string[]): Log {
	const keep =
		(level: string) =>
		(what: string, facts?: Record<string, unknown>): void =>
			void lines.push(`${level}: ${what}${facts?.error ? ` (${facts.error})` : ''}`);
	return { info: keep('info'), warn: keep('warn'), error: keep('error') };
}
