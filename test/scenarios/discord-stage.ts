/** The bot as a child process on the Discord stand-in, with its commands registered in the one server. */

import { optionsAt } from '../standins/discord/command-form.ts';
import { type DiscordStandIn, startDiscord } from '../standins/discord/index.ts';
import { buttonsOf } from '../standins/discord/message-form.ts';
import type { StoredMessage } from '../standins/discord/messages.ts';
import { asRead } from '../standins/discord/reading.ts';
import type { Channel } from '../standins/discord/world.ts';
import { startBot } from './bot.ts';
import type { Member, Seen, Stage } from './member.ts';

export async function startDiscordStage(extra: Record<string, string> = {}): Promise<Stage> {
	const discord = await startDiscord();
	const bot = startBot({
		DISCORD_TOKEN: discord.world.token,
		DISCORD_API_URL: discord.api,
		DISCORD_GUILD_ID: discord.world.guild,
		...extra,
	});
	await bot.line(({ msg }) => msg === 'discord connected');
	return {
		member: memberOn(discord),
		log: bot.log,
		async stop() {
			const end = await bot.stop();
			await discord.close();
			return end;
		},
	};
}

function memberOn(discord: DiscordStandIn): Member {
	const { member, world } = discord;
	let last: readonly StoredMessage[] = [];

	const see = (messages: readonly StoredMessage[], isPrivate: boolean): Seen => {
		last = messages;
		return {
			text: messages.map(({ form }) => asRead(form.content)).join('\n'),
			private: isPrivate,
			buttons: messages.flatMap(labelsOf),
		};
	};
	const write = async (channel: Channel, words: string): Promise<Seen> => {
		const question = member.say(channel, words);
		await member.answers(question);
		await settle(discord);
		return see(await member.answers(question), channel.recipient !== undefined);
	};
	const press = async (label: string): Promise<Seen> => {
		const message = last.find((candidate) => labelsOf(candidate).includes(label));
		if (!message)
			throw new Error(`There is no button "${label}" among: ${last.flatMap(labelsOf).join(', ')}`);
		const { messages, private: isPrivate } = await member.press(message, label);
		await settle(discord);
		return see(messages, isPrivate);
	};
	return {
		async command(name, argument) {
			const options = argument === undefined ? {} : { [optionOf(discord, name)]: argument };
			const { messages, private: isPrivate } = await member.use(`event ${name}`, options);
			await settle(discord);
			return see(messages, isPrivate);
		},
		mention: (text) => write(world.general, `@emcee ${text}`),
		direct: (text) => write(world.direct(world.alice), text),
		tap: press,
	};
}

const labelsOf = ({ form }: StoredMessage): string[] => buttonsOf(form.components).map(({ label }) => label);

function optionOf({ commands }: DiscordStandIn, name: string): string {
	const event = commands.find('event');
	const option = event && optionsAt(event.form, ['event', name])?.[0];
	if (!option) throw new Error(`/event ${name} takes no argument`);
	return option.name;
}

/**
 * How many pages a reply has, only the bot knows. It sends them one after the other, so once it has answered
 * two more things that take the same way, none is missing.
 */
async function settle({ member }: DiscordStandIn): Promise<void> {
	await member.type('event who', 'name', '');
	await member.type('event who', 'name', '');
}
