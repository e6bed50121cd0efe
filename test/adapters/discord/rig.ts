/** The adapter with the real discord.js on the stand-in, in this process. */

import { connectDiscord, type DiscordOptions } from '../../../src/adapters/discord/index.ts';
import type { Connection, Log } from '../../../src/core/ports.ts';
import {
	type DiscordStandIn,
	type DiscordStandInOptions,
	startDiscord,
} from '../../standins/discord/index.ts';
import { createWatch } from '../../standins/discord/watch.ts';
import { idle, parrot } from './parrot.ts';

export const CONNECTED = /^info discord connected/;

export type Rig = {
	discord: DiscordStandIn;
	connection: Connection;
	/** "error Discord refuses …", in order. */
	lines: readonly string[];
	/** The first line logged, or yet to be logged, that fits. */
	logged(fits: RegExp): Promise<string>;
	end(): Promise<void>;
};

export const DESCRIBE: DiscordOptions['describe'] = {
	summary: 'Ask about the event',
	organiserSummary: 'For organisers',
	command: (name) => `About ${name}`,
	option: (name) => `Which ${name}`,
};

type Wishes = Partial<DiscordOptions> & { inGuild?: boolean };

/** Tries again at once, so that nothing is waited for. */
export async function startRig(wishes: Wishes = {}, standIn: DiscordStandInOptions = {}): Promise<Rig> {
	const discord = await startDiscord(standIn);
	return { discord, ...connectTo(discord, wishes) };
}

export function connectTo(
	discord: DiscordStandIn,
	{ inGuild, ...wishes }: Wishes = {},
): Omit<Rig, 'discord'> {
	const lines: string[] = [];
	const watch = createWatch(() => lines.join('\n'));
	const connection = connectDiscord({
		token: discord.world.token,
		apiUrl: discord.api,
		...(inGuild && { guildId: discord.world.guild }),
		emcee: parrot,
		announcer: idle,
		describe: DESCRIBE,
		log: logTo((line) => {
			lines.push(line);
			setImmediate(watch.stir);
		}),
		delay: () => 1,
		...wishes,
	});
	return {
		connection,
		lines,
		logged: (fits) => watch.until(() => lines.find((line) => fits.test(line))),
		async end() {
			await connection.stop();
			await discord.close();
		},
	};
}

function logTo(tell: (line: string) => void): Log {
	const write =
		(level: string) =>
		(what: string, facts: Record<string, unknown> = {}) =>
			tell([level, what, ...Object.values(facts)].join(' '));
	return { info: write('info'), warn: write('warn'), error: write('error') };
}
