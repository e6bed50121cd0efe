/**
 * The running bot: everything configured is connected, one platform's trouble stops no other, and SIGTERM
 * ends it well.
 *
 * A platform's library is loaded only when its token is set: each costs memory and time to start.
 */

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { render as renderDiscord } from './adapters/discord/render.ts';
import { render as renderSlack } from './adapters/slack/render.ts';
import { serveWeb } from './adapters/web/index.ts';
import type { Config } from './config.ts';
import type { Connection, Log } from './core/ports.ts';
import { describe } from './describe.ts';
import type { Prepared } from './main.ts';
import { shownEvent } from './shown-event.ts';

/** Stops within two seconds, whatever hangs. */
const LAST_WORDS = 1_900;

export async function start(config: Config, log: Log, prepared: Prepared): Promise<number> {
	const stopped = stopSignal();
	process.on('unhandledRejection', (error) =>
		log.error('something failed that nobody waited for', { error }),
	);
	const slack = await slackOf(config, log, prepared);
	const discord = await discordOf(config, log, prepared);
	const connections: Connection[] = [slack, discord].filter((connection) => connection !== undefined);
	const stopAll = (parts: readonly { stop(): Promise<void> }[]) =>
		Promise.race([Promise.allSettled(parts.map((part) => part.stop())), sleep(LAST_WORDS)]);
	try {
		const web = await serveWeb({
			host: config.host,
			port: config.port,
			emcee: prepared.emcee,
			clock: prepared.clock,
			connections,
			event: shownEvent(prepared.programme),
			payloads: { slack: renderSlack, discord: renderDiscord },
			...(slack?.events && { slackEvents: slack.events }),
			log,
		});
		log.info('listening', { url: web.url });
		if (connections.length === 0)
			log.info(`No chat platform is configured: try Emcee in a browser at ${web.url}`);
		await stopped;
		await stopAll([...connections, web]);
		return process.exit(0);
	} catch (error) {
		await stopAll(connections);
		throw error;
	}
}

const stopSignal = (): Promise<unknown> => Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);

async function slackOf({ slack }: Config, log: Log, { emcee }: Prepared) {
	if (!slack) return undefined;
	const { connectSlack } = await import('./adapters/slack/index.ts');
	return connectSlack({ ...slack, emcee, log });
}

async function discordOf({ discord, locale }: Config, log: Log, { emcee }: Prepared) {
	if (!discord) return undefined;
	const { connectDiscord } = await import('./adapters/discord/index.ts');
	return connectDiscord({ ...discord, emcee, describe: describe(locale), log });
}
