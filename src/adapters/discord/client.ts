/** discord.js, set up for what Emcee does: asks for no privileged intent, keeps no messages, pings nobody. */

import { Client, Events, GatewayIntentBits, Options, Partials, SimpleShardingStrategy } from 'discord.js';
import type { Log } from '../../core/ports.ts';

/** `end` ends it for good, also in the midst of reconnecting. */
export type EndableClient = { client: Client; end(): Promise<void> };

/** A mention, and a direct message, carry their words without the message content intent. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Until its servers have arrived, discord.js holds back what members ask, which then expires after 3 s. */
const WAIT_FOR_SERVERS = 1_500;

export function createClient(apiUrl: string, log: Log): EndableClient {
	const ended = new AbortController();
	const client = new Client({
		intents: INTENTS,
		/** Direct messages come in channels that nobody told of before. */
		partials: [Partials.Channel],
		allowedMentions: { parse: [], repliedUser: false },
		makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
		waitGuildTimeout: WAIT_FOR_SERVERS,
		rest: { api: apiUrl },
		ws: { buildStrategy: (manager) => new SimpleShardingStrategy(mortal(manager, ended.signal)) },
	});
	const warn = (said: string) => log.warn('discord client', { said });
	client.on(Events.Warn, warn);
	client.on(Events.Error, ({ message }) => warn(message));
	client.on(Events.ShardError, ({ message }) => warn(message));
	return {
		client,
		end() {
			ended.abort();
			return client.destroy();
		},
	};
}

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * A client that is destroyed while it reconnects comes back to life half a second later
 * (`WebSocketShard.destroy` → `internalConnect`). Connecting begins with this question; left without an
 * answer, it never goes on.
 */
function mortal(manager: Manager, ended: AbortSignal): Manager {
	const { options } = manager;
	const retrieve = options.retrieveSessionInfo;
	options.retrieveSessionInfo = (shard) => (ended.aborted ? new Promise(() => {}) : retrieve(shard));
	return manager;
}
