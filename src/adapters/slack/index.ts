/**
 * Emcee on Slack.
 *
 * Connecting neither throws nor ends: what is wrong is logged in a sentence and told by `trouble()`, so that
 * the other platform works on whatever happens here.
 */

import type { RequestListener } from 'node:http';
import type { AuthorizeResult, Logger } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Announcer } from '../../core/announcer.ts';
import type { Emcee } from '../../core/emcee.ts';
import type { OrganiserEntry } from '../../core/people/organisers.ts';
import type { Connection, Log } from '../../core/ports.ts';
import { createInFlight } from '../chat/in-flight.ts';
import type { Delay } from '../chat/keep-trying.ts';
import { type Acting, createActing } from './acting.ts';
import { createAddressOf } from './address.ts';
import { createApp } from './app.ts';
import { SLACK_API, webClientOptions } from './client.ts';
import { clientLog } from './client-log.ts';
import { listenToOrganisers } from './deed-listeners.ts';
import type { Door } from './door.ts';
import { checkKind } from './failure.ts';
import { httpDoor } from './http.ts';
import { listen } from './listeners.ts';
import { createReply } from './reply.ts';
import { socketDoor } from './socket.ts';
import { createStatus } from './status.ts';
import { createWhisper } from './whisper.ts';
import { createPeople } from './who.ts';

export type SlackOptions = {
	botToken: string;
	/** Base of the Web API, ends with `/api/`: for a local stand-in. */
	apiUrl?: string;
	emcee: Emcee;
	announcer: Announcer;
	/** Those of EMCEE_ORGANISERS. */
	organisers: readonly OrganiserEntry[];
	log: Log;
	delay?: Delay;
} & ({ mode: 'socket'; appToken: string } | { mode: 'http'; signingSecret: string });

/** `events` answers `POST /slack/events`, for the one HTTP server to mount; only in HTTP mode. */
export type SlackConnection = Connection & { readonly events?: RequestListener };

/** With closing the socket still below the two seconds that stopping may take. */
const LAST_REPLIES = 1_500;

export function connectSlack(options: SlackOptions): SlackConnection {
	const { botToken, apiUrl = SLACK_API, emcee, log, delay } = options;
	const logger = clientLog(log);
	const clientOptions = webClientOptions(apiUrl, logger);
	const door = openDoor(options, clientOptions, logger);
	const inFlight = createInFlight();
	const stopping = new AbortController();
	const status = createStatus({ apiUrl, log, delay, stopped: stopping.signal });

	const identity = status.keepTrying('SLACK_BOT_TOKEN', () => identify(botToken, clientOptions));
	const authorize = () => identity;
	const app = createApp({ receiver: door.receiver, authorize, clientOptions, logger, log, inFlight });
	const acting = createOwnActing(options, new WebClient(botToken, clientOptions));
	listen(app, createReply(emcee, log), acting, log);
	listenToOrganisers(app, acting, log);
	identity.then(() => door.hold(status)).catch(status.gaveUp);

	return {
		platform: 'slack',
		...(door.events && { events: door.events }),
		trouble: status.trouble,
		async stop() {
			stopping.abort();
			await inFlight.settled(LAST_REPLIES);
			await door.close();
		},
	};
}

function createOwnActing({ announcer, organisers, log }: SlackOptions, client: WebClient): Acting {
	const people = createPeople(client, organisers, log);
	const whisper = createWhisper(client, createAddressOf(client), log);
	return createActing({ announcer, people, whisper, client, log });
}

function openDoor(options: SlackOptions, clientOptions: WebClientOptions, logger: Logger): Door {
	return options.mode === 'socket'
		? socketDoor(options.appToken, clientOptions, logger)
		: httpDoor(options.signingSecret, options.log, logger);
}

async function identify(botToken: string, clientOptions: WebClientOptions): Promise<AuthorizeResult> {
	checkKind('SLACK_BOT_TOKEN', botToken);
	const { user_id, bot_id } = await new WebClient(botToken, clientOptions).auth.test();
	return { botToken, ...(user_id && { botUserId: user_id }), ...(bot_id && { botId: bot_id }) };
}
