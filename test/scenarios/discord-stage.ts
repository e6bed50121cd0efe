/** The bot as a child process on the Discord stand-in, with its commands registered in the one server. */

import { optionsAt } from '../standins/discord/command-form.ts';
import { type DiscordStandIn, startDiscord } from '../standins/discord/index.ts';
import type { Interaction } from '../standins/discord/interactions.ts';
import { buttonsOf } from '../standins/discord/message-form.ts';
import type { StoredMessage } from '../standins/discord/messages.ts';
import { asRead } from '../standins/discord/reading.ts';
import type { Channel } from '../standins/discord/world.ts';
import { startBot } from './bot.ts';
import type { Member, OpenForm, Seen, Stage } from './member.ts';
import { filledIn } from './settings.ts';

export async function startDiscordStage(extra: Record<string, string> = {}): Promise<Stage> {
	const discord = await startDiscord();
	const { alice, general } = discord.world;
	const bot = startBot({
		DISCORD_TOKEN: discord.world.token,
		DISCORD_API_URL: discord.api,
		DISCORD_GUILD_ID: discord.world.guild,
		...filledIn(extra, { member: `discord:${alice.id}`, channel: `discord:${general.id}` }),
	});
	await bot.line(({ msg }) => msg === 'discord connected');
	return {
		member: memberOn(discord),
		channel: () =>
			general.messages.filter(({ author }) => author.bot).map(({ form }) => asRead(form.content)),
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
	let lastIsPrivate = false;
	let opened: Interaction | undefined;

	const see = (messages: readonly StoredMessage[], isPrivate: boolean): Seen => {
		last = messages;
		lastIsPrivate = isPrivate;
		return {
			text: messages.map(({ form }) => asRead(form.content)).join('\n'),
			private: isPrivate,
			buttons: messages.flatMap(labelsOf),
		};
	};
	const write = async (channel: Channel, words: string): Promise<Seen> => {
		const question = member.say(channel, words);
		await member.answers(question);
		await settle(discord, channel.messages);
		return see(await member.answers(question), channel.recipient !== undefined);
	};
	/** What is done rather than answered may only be promised at first. */
	const reply = async (begun: Promise<Interaction>): Promise<Seen | OpenForm> => {
		const interaction = await begun;
		const { messages } = interaction;
		await discord.until(() => (interaction.modal || messages.length > 0 ? true : undefined));
		if (interaction.modal) {
			opened = interaction;
			const { title, components } = interaction.modal;
			return { title, fields: components.map(({ label }) => label) };
		}
		await settle(discord, messages);
		return see(messages, interaction.private);
	};
	const type = (command: string, name: string, argument = '') => {
		const options = argument === '' ? {} : { [optionOf(discord, command, name)]: argument };
		return reply(member.use(`${command} ${name}`, options));
	};
	const press = (label: string) => {
		const message = last.find((candidate) => labelsOf(candidate).includes(label));
		if (!message)
			throw new Error(`There is no button "${label}" among: ${last.flatMap(labelsOf).join(', ')}`);
		return reply(member.press(message, label));
	};
	return {
		command: async (name, argument) => asReply(await type('event', name, argument)),
		mention: (text) => write(world.general, `@emcee ${text}`),
		direct: (text) => write(world.direct(world.alice), text),
		tap: async (label) => asReply(await press(label)),
		async organise(text) {
			const [name = '', ...rest] = text.split(' ');
			return type('event-admin', name, rest.join(' '));
		},
		open: async (label) => asForm(await press(label)),
		async submit(values) {
			if (!opened) throw new Error('No form is open');
			return asReply(await reply(member.submit(opened, values)));
		},
		becomes: (piece) =>
			discord.until(() => {
				const seen = see(last, lastIsPrivate);
				return seen.text.includes(piece) ? seen : undefined;
			}),
	};
}

function asReply(reply: Seen | OpenForm): Seen {
	if ('fields' in reply) throw new Error(`The form "${reply.title}" opened instead of a reply.`);
	return reply;
}

function asForm(reply: Seen | OpenForm): OpenForm {
	if (!('fields' in reply)) throw new Error(`A reply came instead of a form: ${reply.text}`);
	return reply;
}

const labelsOf = ({ form }: StoredMessage): string[] => buttonsOf(form.components).map(({ label }) => label);

function optionOf({ commands }: DiscordStandIn, command: string, name: string): string {
	const known = commands.find(command);
	const option = known && optionsAt(known.form, [command, name])?.[0];
	if (!option) throw new Error(`/${command} ${name} takes no argument`);
	return option.name;
}

/**
 * How many pages a reply has, only the bot knows. It sends one after the other, so when it has answered
 * something else that takes the same way and no page came meanwhile, none is missing.
 */
async function settle(discord: DiscordStandIn, pages: readonly StoredMessage[]): Promise<void> {
	const before = pages.length;
	await discord.member.type('event who', 'name', '');
	await discord.member.type('event who', 'name', '');
	if (pages.length > before) await settle(discord, pages);
}
