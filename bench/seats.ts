/**
 * A place on a platform's stand-in where one program at a time is connected and asked.
 *
 * Each program has a stand-in to itself, so that the commands it once registered are there at its next start,
 * as they are in the world.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { startDiscord } from '../test/standins/discord/index.ts';
import { startSlack } from '../test/standins/slack/index.ts';
import { commandOf } from '../test/standins/slack/payloads.ts';
import { MEMBER, TOKENS } from '../test/standins/slack/workspace.ts';
import { EMCEE, FLOOR, type Program, type Running, run } from './program.ts';

export type Command = { name: string; option?: string; argument?: string };

export type Seat = {
	/** Resolves when the program is connected; it may still be busy with starting. */
	start(): Promise<Running>;
	/** Resolves with the reply's arrival. */
	ask(command: Command): Promise<void>;
	/** Resolves when the stand-in knows that the program is gone. */
	vacant(): Promise<void>;
	close(): Promise<void>;
};

export const PLATFORMS = {
	Slack: { emcee: () => slackSeat(EMCEE), floor: () => slackSeat(FLOOR.slack) },
	Discord: {
		emcee: () =>
			discordSeat(EMCEE, ({ name, option, argument }) => ({
				command: `event ${name}`,
				options: option && argument ? { [option]: argument } : {},
			})),
		floor: () => discordSeat(FLOOR.discord, () => ({ command: 'event', options: {} })),
	},
};

async function slackSeat(program: Program): Promise<Seat> {
	const slack = await startSlack();
	let starts = 0;
	return {
		async start() {
			starts += 1;
			const running = run(program, {
				SLACK_BOT_TOKEN: TOKENS.bot,
				SLACK_APP_TOKEN: TOKENS.app,
				SLACK_API_URL: slack.apiUrl,
			});
			await Promise.race([slack.socket.opened(starts), running.faltered]);
			return running;
		},
		async ask({ name, argument = '' }) {
			const url = slack.responses.create(MEMBER.channel);
			const reply = await slack.socket.deliver(commandOf(`${name} ${argument}`.trim(), url));
			if (!reply) throw new Error(`/event ${name} was acknowledged without a reply.`);
		},
		vacant: () => until(() => slack.socket.connections() === 0),
		close: slack.stop,
	};
}

type Typed = { command: string; options: Record<string, string> };

async function discordSeat(program: Program, typed: (command: Command) => Typed): Promise<Seat> {
	const discord = await startDiscord();
	const { world, gateway, commands, member } = discord;
	return {
		async start() {
			const running = run(program, {
				DISCORD_TOKEN: world.token,
				DISCORD_API_URL: discord.api,
				DISCORD_GUILD_ID: world.guild,
			});
			const ready = until(() => gateway.connected() === 1 && commands.find('event') !== undefined);
			await Promise.race([ready, running.faltered]);
			return running;
		},
		async ask(asked) {
			const { command, options } = typed(asked);
			await member.use(command, options);
		},
		vacant: () => until(() => gateway.connected() === 0),
		close: discord.close,
	};
}

async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await sleep(1);
}
