/**
 * A member at the keyboard of Discord's client: can do what the client lets one do, and no more.
 *
 * A command that is not registered cannot be used, a required option cannot be left out, and a button that
 * is not there cannot be pressed: each of these throws.
 */

import { optionsAt } from './command-form.ts';
import type { Commands, Registered } from './commands.ts';
import type { Choice } from './interaction-form.ts';
import type { Interaction, Interactions } from './interactions.ts';
import { buttonsOf, MessageForm } from './message-form.ts';
import { type Announce, type StoredMessage, store, wireMessage } from './messages.ts';
import { type Filling, fillIn } from './modal-form.ts';
import type { Watch } from './watch.ts';
import { wireChannel, wireMember, wireUser } from './wire.ts';
import type { Channel, User, World } from './world.ts';

export type Member = {
	/** "event who" with { name: "Ada" }. Resolves with the first answer; later messages are added to it. */
	use(command: string, options?: Record<string, string>, channel?: Channel): Promise<Interaction>;
	/** What is offered while typing into an option. */
	type(command: string, option: string, typed: string): Promise<readonly Choice[]>;
	/** Presses the button of that label. */
	press(message: StoredMessage, label: string): Promise<Interaction>;
	/** Sends off the form that an interaction has opened. */
	submit(opened: Interaction, filling: Filling): Promise<Interaction>;
	/** Writes into a channel; `@emcee` in the words mentions the bot. */
	say(channel: Channel, words: string, how?: { as?: User; repliesTo?: StoredMessage }): StoredMessage;
	/** The bot's answers to a message, as soon as there is one. */
	answers(message: StoredMessage): Promise<readonly StoredMessage[]>;
};

/** Twice what a bot may, for members with Nitro. */
const LONGEST_WORDS = 4_000;

type Parts = {
	world: World;
	commands: Commands;
	interactions: Interactions;
	announce: Announce;
	watch: Watch;
};

const PING = 2;
const COMMAND = { name: 'command', type: 2 } as const;
const BUTTON = { name: 'button', type: 3 } as const;
const AUTOCOMPLETE = { name: 'autocomplete', type: 4 } as const;
const SUBMIT = { name: 'submit', type: 5 } as const;
type Kind = typeof COMMAND | typeof BUTTON | typeof AUTOCOMPLETE | typeof SUBMIT;

export function createMember({ world, commands, interactions, announce, watch }: Parts): Member {
	const begin = (kind: Kind, channel: Channel, more: object, pressed?: StoredMessage) => {
		const interaction = interactions.begin(kind.name, channel, pressed);
		announce('INTERACTION_CREATE', { ...wireInteraction(interaction, kind.type, world), ...more });
		return watch.until(() => (interaction.answer ? interaction : undefined));
	};
	return {
		use(name, options = {}, channel = world.general) {
			const command = findCommand(commands, name, Object.keys(options));
			const given = Object.entries(options).map(([option, value]) => ({ type: 3, name: option, value }));
			return begin(COMMAND, channel, { data: wireData(command, name, given) });
		},
		async type(name, option, typed) {
			const command = findCommand(commands, name, [option], true);
			const given = [{ type: 3, name: option, value: typed, focused: true }];
			const { choices } = await begin(AUTOCOMPLETE, world.general, { data: wireData(command, name, given) });
			return choices;
		},
		press(message, label) {
			const button = buttonsOf(message.form.components).find((found) => found.label === label);
			if (!button?.custom_id) throw new Error(`There is no button "${label}"`);
			const channel = world.channels.get(message.channel) ?? world.general;
			const wired = wireMessage(message, channel, world);
			const data = { component_type: PING, custom_id: button.custom_id };
			return begin(BUTTON, channel, { message: wired, data }, message);
		},
		submit({ modal, channel }, filling) {
			if (!modal) throw new Error('No form is open');
			return begin(SUBMIT, channel, { data: fillIn(modal, filling) });
		},
		say(channel, words, { as = world.alice, repliesTo } = {}) {
			const content = words.replaceAll('@emcee', `<@${world.bot.id}>`);
			if (content.length > LONGEST_WORDS) throw new Error('That is longer than a member may write');
			const message_reference = repliesTo && { message_id: repliesTo.id };
			const message = store(channel, as, { ...MessageForm.parse({ message_reference }), content });
			announce('MESSAGE_CREATE', wireMessage(message, channel, world));
			return message;
		},
		answers: (message) =>
			watch.until(() => {
				const all = world.channels.get(message.channel)?.messages ?? [];
				const answers = all.filter(({ author, id }) => author === world.bot && id > message.id);
				return answers.length > 0 ? answers : undefined;
			}),
	};
}

function findCommand(commands: Commands, path: string, given: readonly string[], typing = false): Registered {
	const [name = '', ...rest] = path.split(' ');
	const command = commands.find(name);
	const options = command && optionsAt(command.form, [name, ...rest]);
	if (!options) throw new Error(`There is no command /${path}`);
	const unknown = given.find((option) => !options.some((known) => known.name === option));
	if (unknown) throw new Error(`/${path} has no option ${unknown}`);
	const missing = options.find((option) => option.required && !given.includes(option.name));
	if (missing) throw new Error(`/${path} cannot be sent without ${missing.name}`);
	const silent = typing && options.find((option) => given.includes(option.name) && !option.autocomplete);
	if (silent) throw new Error(`/${path} offers nothing for ${silent.name}`);
	return command;
}

function wireData({ id, guild, form }: Registered, path: string, given: readonly object[]): object {
	const subcommand = path.split(' ')[1];
	return {
		id,
		type: 1,
		name: form.name,
		...(guild && { guild_id: guild }),
		options: subcommand ? [{ type: 1, name: subcommand, options: given }] : given,
	};
}

function wireInteraction(
	{ id, token, channel }: Interaction,
	type: number,
	world: World,
): Record<string, unknown> {
	const user = wireUser(world.alice);
	const place = channel.recipient
		? { user, context: 1 }
		: {
				guild_id: world.guild,
				guild_locale: 'en-US',
				member: { user, ...wireMember(world.alice) },
				context: 0,
			};
	return {
		id,
		token,
		type,
		version: 1,
		application_id: world.application,
		channel_id: channel.id,
		channel: wireChannel(channel, world),
		locale: world.alice.locale,
		app_permissions: '2147483648',
		entitlements: [],
		authorizing_integration_owners: {},
		attachment_size_limit: 10_485_760,
		...place,
	};
}
