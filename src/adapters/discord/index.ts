/**
 * Emcee on Discord.
 *
 * Connecting neither throws nor ends: what is wrong is logged in a sentence and told by `trouble()`, so that
 * the other platform works on whatever happens here.
 */

import { type Client, Events } from 'discord.js';
import type { Announcer } from '../../core/announcer.ts';
import type { Emcee } from '../../core/emcee.ts';
import { Fault } from '../../core/fault.ts';
import type { Connection, Log } from '../../core/ports.ts';
import { atMost } from '../chat/at-most.ts';
import { createInFlight } from '../chat/in-flight.ts';
import { type Delay, keepTrying } from '../chat/keep-trying.ts';
import { createActing, type Patience } from './acting.ts';
import { answerMembers } from './answering.ts';
import { createClient, type EndableClient } from './client.ts';
import { type Describe, registration } from './commands.ts';
import { farewell, registrationFault } from './failure.ts';
import { logIn } from './log-in.ts';
import { register } from './register.ts';
import { DISCORD_API } from './rest.ts';

export type DiscordOptions = {
	token: string;
	/** Registers the commands in this server, where they appear at once, instead of everywhere. */
	guildId?: string;
	/** Base without version, ends with `/api`: for a local stand-in. */
	apiUrl?: string;
	emcee: Emcee;
	announcer: Announcer;
	describe: Describe;
	log: Log;
	delay?: Delay;
	patience?: Patience;
};

/** Together below the two seconds that stopping may take. */
const LAST_REPLIES = 1_400;
const GOODBYE = 400;

export function connectDiscord(options: DiscordOptions): Connection {
	const { token, guildId, apiUrl = DISCORD_API, emcee, describe, log } = options;
	const acting = createActing(options.announcer, options.patience);
	const inFlight = createInFlight();
	const stopping = new AbortController();
	const trouble: Trouble = {
		line: 'Discord is not connected yet.',
		commands: 'The commands are not registered at Discord yet.',
	};
	let current: EndableClient | undefined;

	const connect = (): Promise<Client<true>> => {
		current = createClient(apiUrl, log);
		answerMembers(current.client, { emcee, acting, log, inFlight });
		return logIn(current, token, apiUrl);
	};
	const announceCommands = (client: Client<true>): Promise<boolean> =>
		register(client, registration(describe), guildId).catch((error) => {
			throw registrationFault(error, guildId, apiUrl);
		});
	const tryTo = createTrying(options, trouble, stopping.signal);

	const live = async (): Promise<void> => {
		const client = await tryTo('line', connect);
		if (!client) return;
		watchLine(client, trouble, log);
		const registered = await tryTo('commands', () => announceCommands(client));
		if (registered !== undefined) log.info('discord connected', { registered });
	};
	void live();

	return {
		platform: 'discord',
		trouble: () => trouble.line ?? trouble.commands,
		async stop() {
			await inFlight.settled(LAST_REPLIES);
			stopping.abort();
			if (current) await atMost(GOODBYE, current.end());
		},
	};
}

/** Each a sentence while something is wrong. Questions are answered also where commands are not registered. */
type Trouble = { line: string | undefined; commands: string | undefined };

/** Undefined when it is hopeless, which is told, or when the bot stops. */
type TryTo = <T>(what: keyof Trouble, attempt: () => Promise<T>) => Promise<T | undefined>;

function createTrying({ log, delay }: DiscordOptions, trouble: Trouble, stopped: AbortSignal): TryTo {
	return async (what, attempt) => {
		try {
			const result = await keepTrying(attempt, {
				hopeless: (error) => error instanceof Fault && error.code === 'refused',
				failed(error, next) {
					trouble[what] = sentence(error);
					log.error(`${trouble[what]} Trying again in ${Math.ceil(next / 1_000)} s.`);
				},
				stopped,
				...(delay && { delay }),
			});
			trouble[what] = undefined;
			return result;
		} catch (error) {
			if (stopped.aborted) return undefined;
			trouble[what] = sentence(error);
			log.error(trouble[what]);
			return undefined;
		}
	};
}

/** discord.js mends a lost connection by itself, except where Discord has said goodbye for good. */
function watchLine(client: Client<true>, trouble: Trouble, log: Log): void {
	const back = () => {
		trouble.line = undefined;
		log.info('discord connected again');
	};
	client.on(Events.ShardReconnecting, () => {
		if (trouble.line === undefined) log.warn('discord connection lost');
		trouble.line = 'The connection to Discord was lost; Emcee is opening the next one.';
	});
	client.on(Events.ShardResume, back);
	client.on(Events.ShardReady, back);
	client.on(Events.ShardDisconnect, ({ code }) => {
		trouble.line =
			farewell(code)?.message ?? `Discord closed the connection for good (${code}). Start Emcee again.`;
		log.error(trouble.line);
	});
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
