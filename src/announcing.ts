/** The announcing side as it runs: memory, messengers, the beat, and what members and organisers do. */

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepTrying } from './adapters/chat/keep-trying.ts';
import { startBeating } from './adapters/cron.ts';
import { openStore } from './adapters/storage/open-store.ts';
import type { Config } from './config.ts';
import { LANGUAGES } from './content/languages.ts';
import type { Outcome } from './core/announce/deed.ts';
import type { Destination } from './core/announce/destination.ts';
import { createHeartbeat, type Heartbeat } from './core/announce/heartbeat.ts';
import type { Store } from './core/announce/store.ts';
import type { Announcer } from './core/announcer.ts';
import { line } from './core/answer/blocks.ts';
import { createAnnouncer } from './core/create-announcer.ts';
import { Fault } from './core/fault.ts';
import type { Locale } from './core/people/locale.ts';
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
		sleep: (milliseconds) => sleep(milliseconds),
		newId: () => randomBytes(6).toString('hex'),
		languages: LANGUAGES,
		locale: config.locale,
		clock,
		log,
	});
	return { announcer, store, heartbeat };
}

/**
 * Announces as soon as the store can be opened, and goes on trying while it is away: questions need no store,
 * so they are answered all the while.
 */
export function startAnnouncing(prepared: Prepared): Connection & { announcer: Announcer } {
	const { config, log } = prepared;
	const stopping = new AbortController();
	let running: Running | undefined;
	let trouble = 'The announcements have not begun yet.';
	const tried = Promise.withResolvers<void>();
	const tell = (error: unknown): string => {
		trouble = error instanceof Fault ? error.message : String(error);
		tried.resolve();
		return trouble;
	};
	const opening = keepTrying(() => run(prepared), {
		hopeless: (error) => error instanceof Fault && error.code === 'refused',
		failed: (error, next) => log.error(`${tell(error)} Trying again in ${Math.ceil(next / 1_000)} s.`),
		stopped: stopping.signal,
	}).then(
		(begun) => {
			running = begun;
			tried.resolve();
		},
		(error) => {
			if (!stopping.signal.aborted) log.error(`${tell(error)} Nothing is announced; questions are answered.`);
		},
	);
	/** Whoever comes first waits for the first try. */
	const ready = async (perform: (announcer: Announcer) => Promise<Outcome>): Promise<Outcome> => {
		await tried.promise;
		return running ? perform(running.announcer) : notYet(config.locale);
	};
	return {
		platform: 'announcements',
		announcer: {
			act: (deed) => ready((announcer) => announcer.act(deed)),
			submit: (submission) => ready((announcer) => announcer.submit(submission)),
		},
		trouble: () => (running ? running.trouble() : trouble),
		async stop() {
			stopping.abort();
			await opening;
			await running?.stop();
		},
	};
}

type Running = Connection & { announcer: Announcer };

/** Subscribes the first channels and beats until it is stopped. */
async function run(prepared: Prepared): Promise<Running> {
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

/** Said to whoever wants something done while the store is away. */
function notYet(locale: Locale): Outcome {
	const { phrases } = LANGUAGES[locale] ?? LANGUAGES.en;
	return { kind: 'said', answer: { kind: 'done', locale, blocks: [line(phrases.storeAway)] } };
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
