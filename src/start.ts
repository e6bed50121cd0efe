/**
 * The running bot: everything configured is connected, one platform's trouble stops no other, and SIGTERM
 * ends it well.
 *
 * A platform's library is loaded only when its token is set: each costs memory and time to start.
 */

import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { render as renderDiscord } from './adapters/discord/render.ts';
import { render as renderSlack } from './adapters/slack/render.ts';
import { serveWeb } from './adapters/web/index.ts';
import { startAnnouncing } from './announcing.ts';
import { SPOKEN } from './content/languages.ts';
import type { Announcer } from './core/announcer.ts';
import type { Connection } from './core/ports.ts';
import { describe } from './describe.ts';
import { type Prepared, prepare } from './prepare.ts';
import { shownEvent } from './shown-event.ts';

/** Stops within two seconds, whatever hangs. */
const LAST_WORDS = 1_900;

export async function start(): Promise<number> {
	const stopped = stopSignal();
	const prepared = await prepare();
	const { config, log, live, clock } = prepared;
	process.on('unhandledRejection', (error) =>
		log.error('something failed that nobody waited for', { error }),
	);
	const chats = config.slack || config.discord ? await connectChats(prepared) : NO_CHATS;
	const stopAll = (parts: readonly { stop(): Promise<void> }[]) =>
		Promise.race([Promise.allSettled(parts.map((part) => part.stop())), sleep(LAST_WORDS)]);
	try {
		const web = await serveWeb({
			host: config.host,
			port: config.port,
			emcee: live.emcee,
			clock,
			connections: chats.connections,
			event: shownEvent(live.programme()),
			locales: SPOKEN,
			payloads: { slack: renderSlack, discord: renderDiscord },
			...(chats.slackEvents && { slackEvents: chats.slackEvents }),
			log,
		});
		log.info('listening', { url: web.url });
		if (chats === NO_CHATS) log.info(`No chat platform is configured: try Emcee in a browser at ${web.url}`);
		await stopped;
		await stopAll([...chats.connections, web]);
		return process.exit(0);
	} catch (error) {
		await stopAll(chats.connections);
		throw error;
	}
}

const stopSignal = (): Promise<unknown> => Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);

type Chats = { connections: readonly Connection[]; slackEvents?: RequestListener };

const NO_CHATS: Chats = { connections: [] };

/** Without a chat platform there is nobody to announce to, and nothing to remember. */
async function connectChats(prepared: Prepared): Promise<Chats> {
	const announcing = startAnnouncing(prepared);
	const slack = await slackOf(prepared, announcing.announcer);
	const discord = await discordOf(prepared, announcing.announcer);
	return {
		connections: [slack, discord, announcing].filter((connection) => connection !== undefined),
		...(slack?.events && { slackEvents: slack.events }),
	};
}

async function slackOf({ config: { slack, organisers }, live, log }: Prepared, announcer: Announcer) {
	if (!slack) return undefined;
	const { connectSlack } = await import('./adapters/slack/index.ts');
	return connectSlack({ ...slack, emcee: live.emcee, announcer, organisers, log });
}

async function discordOf({ config: { discord, locale }, live, log }: Prepared, announcer: Announcer) {
	if (!discord) return undefined;
	const { connectDiscord } = await import('./adapters/discord/index.ts');
	return connectDiscord({ ...discord, emcee: live.emcee, announcer, describe: describe(locale), log });
}
