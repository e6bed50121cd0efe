/**
 * What Discord sends → what a member asked. Pure; undefined where nobody asked anything.
 *
 * Slivers of discord.js stand for its classes, so that a test hands in an object of a few lines.
 */

import {
	asDeed,
	asMemberDeed,
	COMMANDS,
	type Command,
	type CommandName,
	MEMBER_DEEDS,
	ORGANISER_COMMAND,
	ORGANISER_DEEDS,
	type Wanted,
} from '../../core/commands.ts';
import type { Input, Request } from '../../core/emcee.ts';
import type { Asker } from '../../core/people/asker.ts';
import { toLocale } from '../../core/people/locale.ts';
import { askedBy } from './buttons.ts';

export type CommandLike = {
	commandName: string;
	locale: string;
	options: { getSubcommand(): string; getString(name: string): string | null };
};

export function readCommand({ locale, options }: CommandLike): Request {
	return { input: commandInput(options.getSubcommand(), options), asker: askerOf(locale) };
}

/** A command of an older registration, which some client still shows, is taken as typed text. */
function commandInput(subcommand: string, options: CommandLike['options']): Input {
	const command = findCommand(subcommand);
	if (!command) return { kind: 'text', text: subcommand };
	const argument = command.option && options.getString(command.option.name);
	return { kind: 'command', name: command.name, ...(argument && { argument }) };
}

export function findCommand(name: string): (Command & { name: CommandName }) | undefined {
	return COMMANDS.find((command) => command.name === name);
}

export function wantedByCommand({ commandName, options }: CommandLike): Wanted | undefined {
	const organiser = commandName === ORGANISER_COMMAND;
	const name = options.getSubcommand();
	const deeds: readonly Command[] = organiser ? ORGANISER_DEEDS : MEMBER_DEEDS;
	const deed = deeds.find((known) => known.name === name);
	if (!deed && !organiser) return undefined;
	const argument = deed?.option && options.getString(deed.option.name);
	return { text: [name, argument].filter(Boolean).join(' '), organiser };
}

export function wantedByButton({ customId }: ButtonLike): Wanted | undefined {
	const asked = askedBy(customId);
	return asked === undefined ? undefined : asDeed(asked);
}

export function wantedByText({ input }: Request): Wanted | undefined {
	return input.kind === 'text' ? asMemberDeed(input.text) : undefined;
}

export type ButtonLike = { locale: string; customId: string };

export function readButton({ locale, customId }: ButtonLike): Request | undefined {
	const text = askedBy(customId);
	return text === undefined ? undefined : { input: { kind: 'text', text }, asker: askerOf(locale) };
}

export type MessageLike = {
	content: string;
	author: { bot: boolean };
	/** "Pinned a message", "joined the server". */
	system: boolean;
	webhookId: string | null;
	guildId: string | null;
	mentions: { users: { has(id: string): boolean } };
};

/** In a server only what mentions Emcee; a direct message is meant for Emcee as it stands. */
export function readMessage(message: MessageLike, me: string): Request | undefined {
	if (message.author.bot || message.system || message.webhookId !== null) return undefined;
	if (message.guildId !== null && !message.mentions.users.has(me)) return undefined;
	return { input: { kind: 'text', text: asTyped(message.content, me) }, asker: { nativeTime: true } };
}

/** Without the mention of Emcee, and without custom emoji: `<:wave:1>` says nothing in words. */
const asTyped = (content: string, me: string): string =>
	content
		.replaceAll(new RegExp(`<@!?${me}>`, 'g'), ' ')
		.replaceAll(/<a?:\w+:\d+>/g, ' ')
		.trim();

/** Discord tells the language of the member's client with every command, never the zone. */
export function askerOf(locale: string): Asker {
	const platformLocale = toLocale(locale);
	return { nativeTime: true, ...(platformLocale && { platformLocale }) };
}
