/**
 * The table of commands → what Discord registers, and whether that is registered already.
 *
 * Pure. Registering the same again would cost one of 200 creations a day and, globally, flicker at members.
 */

import type {
	APIApplicationCommandStringOption,
	APIApplicationCommandSubcommandOption,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import {
	COMMANDS,
	type Command,
	type CommandName,
	type DeedName,
	MEMBER_COMMAND,
	MEMBER_DEEDS,
	type OptionName,
	ORGANISER_COMMAND,
	ORGANISER_DEEDS,
} from '../../core/commands.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './shorten.ts';

/** The words beside the commands, in the language of the bot. */
export type Describe = {
	summary: string;
	organiserSummary: string;
	command(name: CommandName | DeedName): string;
	option(name: OptionName): string;
};

export type Registration = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-types */
const CHAT_INPUT = 1;
const SUBCOMMAND = 1;
const STRING = 3;

type Known = Command & { name: CommandName | DeedName };

/** Everybody sees both; who may act as an organiser is checked when something is done. */
export function registration({ summary, organiserSummary, command, option }: Describe): Registration[] {
	const top = (name: string, description: string, commands: readonly Known[]): Registration => ({
		name,
		description: shorten(description, LIMITS.description),
		options: commands.map((known) => subcommand(known, command(known.name), option)),
	});
	return [
		top(MEMBER_COMMAND, summary, [...COMMANDS, ...MEMBER_DEEDS]),
		top(ORGANISER_COMMAND, organiserSummary, ORGANISER_DEEDS),
	];
}

function subcommand(
	{ name, option }: Command,
	description: string,
	describe: Describe['option'],
): APIApplicationCommandSubcommandOption {
	return {
		type: SUBCOMMAND,
		name,
		description: shorten(description, LIMITS.description),
		options: option ? [stringOption(option, describe(option.name))] : [],
	};
}

const stringOption = (
	{ name, required, suggests }: NonNullable<Command['option']>,
	description: string,
): APIApplicationCommandStringOption => ({
	type: STRING,
	name,
	description: shorten(description, LIMITS.description),
	required,
	autocomplete: suggests !== 'nothing',
});

/** The sliver of a command, ours or Discord's, that makes a difference to members. */
export type CommandLike = {
	type?: number | undefined;
	name: string;
	description?: string;
	required?: boolean | undefined;
	autocomplete?: boolean | undefined;
	options?: readonly CommandLike[] | undefined;
};

/** Discord adds ids and versions, leaves out what is false, and keeps the order of options. */
export function isRegistered(wanted: readonly CommandLike[], registered: readonly CommandLike[]): boolean {
	const essence = (commands: readonly CommandLike[]): string =>
		JSON.stringify(commands.map(essential).sort((one, other) => one.name.localeCompare(other.name)));
	return essence(wanted) === essence(registered);
}

const essential = ({
	name,
	description = '',
	options = [],
	...rest
}: CommandLike): Required<CommandLike> => ({
	type: rest.type ?? CHAT_INPUT,
	name,
	description,
	required: rest.required ?? false,
	autocomplete: rest.autocomplete ?? false,
	options: options.map(essential),
});
