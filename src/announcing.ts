/** The announcing side as it runs: memory, messengers, the beat, and what members and organisers do. */

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBeating } from './adapters/cron.ts';
import { openStore } from './adapters/storage/open-store.ts';
import type { Config } from './config.ts';
import { LANGUAGES } from './content/languages.ts';
import type { Destination } from './core/announce/destination.ts';
import { createHeartbeat, type Heartbeat } from './core/announce/heartbeat.ts';
import type { Store } from './core/announce/store.ts';
import type { Announcer } from './core/announcer.ts';
import { createAnnouncer } from './core/create-announcer.ts';
import type { Connection } from './core/ports.ts';
import { createFind } from './core/programme/find.ts';
import { subscribeFirst } from './first-subscriptions.ts';
import { messengersOf } from './messengers.ts';
import type { Prepared } from './prepare.ts';

export type Announcing = { announcer: Announcer; store: Store; heartbeat: Heartbeat };

/** Ready to act; nothing beats yet. */
export async function createAnnouncing({ config, log, live, policy, clock }: Prepared): Promise<Announcing> {
	const store = await openStore(config.store);
	const messengers = await messengersOf(config, log);
	const { programme } = live;
	const heartbeat = createHeartbeat({
		programme,
		policy,
		languages: LANGUAGES,
		store,
		messengers,
		desks: desksOf(config),
		clock,
		log,
		random: Math.random,
		sleep: (milliseconds) => sleep(milliseconds),
	});
	const announcer = createAnnouncer({
		programme,
		policy,
		store,
		messengers,
		organisers: config.organisers,
		findSessions: (words) => createFind(programme()).sessions(words),
		word: heartbeat.word,
		deliver: async () => void (await heartbeat.beat()),
		newId: () => randomBytes(6).toString('hex'),
		languages: LANGUAGES,
		locale: config.locale,
		clock,
		log,
	});
	return { announcer, store, heartbeat };
}

/** Subscribes the first channels and beats until it is stopped. */
export async function startAnnouncing(prepared: Prepared): Promise<Connection & { announcer: Announcer }> {
	const { config, log, live, clock } = prepared;
	const { announcer, store, heartbeat } = await createAnnouncing(prepared);
	await subscribeFirst(config, store);
	const beating = startBeating({
		tick: heartbeat.beat,
		jobs: [{ name: 'content refresh', when: '* * * * *', run: live.refresh }],
		clock,
		speed: config.speed,
		log,
	});
	return {
		platform: 'announcements',
		announcer,
		trouble: () => (beating.last() ? undefined : 'The first beat of the announcements is not over yet.'),
		async stop() {
			await Promise.all([heartbeat.stop(), beating.stop()]);
			await store.close();
		},
	};
}

/** Organisers named one by one are told by direct message of what could not be posted. */
function desksOf({ organisers, locale }: Config) {
	return organisers.flatMap((entry) => {
		const [platform, channel] = entry.split(':');
		const isPerson = channel !== undefined && (platform === 'slack' || platform === 'discord');
		const destination: Destination | undefined = isPerson ? { platform, channel, person: true } : undefined;
		return destination ? [{ destination, locale }] : [];
	});
}
