/** Slash commands as registered: in the guild, or everywhere. */

import { type CommandForm, CommandsForm } from './command-form.ts';
import { read } from './form.ts';
import type { Answered, Call, Route } from './http.ts';
import { refuse } from './refusal.ts';
import { snowflake } from './snowflake.ts';
import type { World } from './world.ts';

export type Registered = { id: string; version: string; guild?: string; form: CommandForm };

export type Commands = {
	routes: readonly Route[];
	/** What a member sees after typing "/", by the command's name. */
	find(name: string): Registered | undefined;
};

export function createCommands(world: World): Commands {
	let registered: Registered[] = [];
	const scopeOf = ({ params }: Call): string | undefined => {
		if (params.application !== world.application) throw refuse.unknownApplication();
		if (params.guild && params.guild !== world.guild) throw refuse.missingAccess();
		return params.guild;
	};
	const list = (scope: string | undefined): Answered => ({
		status: 200,
		body: registered.filter(({ guild }) => guild === scope).map((command) => wireCommand(command, world)),
	});
	const get = (call: Call): Answered => list(scopeOf(call));
	const put = (call: Call): Answered => {
		const guild = scopeOf(call);
		const forms = read(CommandsForm, call.body);
		const others = registered.filter((command) => command.guild !== guild);
		registered = [...others, ...forms.map((form) => register(form, guild))];
		return list(guild);
	};
	const everywhere = '/applications/:application/commands';
	const inGuild = '/applications/:application/guilds/:guild/commands';
	return {
		routes: [everywhere, inGuild].flatMap((path): readonly Route[] => [
			{ method: 'GET', path, handle: get },
			{ method: 'PUT', path, handle: put },
		]),
		find: (name) => registered.find(({ form }) => form.name === name),
	};
}

const register = (form: CommandForm, guild: string | undefined): Registered => ({
	id: snowflake(),
	version: snowflake(),
	form,
	...(guild && { guild }),
});

/** Discord gives back more than it was given, in its own order, and leaves out what is false. */
const wireCommand = ({ id, version, guild, form }: Registered, world: World) => ({
	id,
	application_id: world.application,
	version,
	default_member_permissions: form.default_member_permissions,
	type: form.type,
	name: form.name,
	name_localizations: form.name_localizations,
	description: form.description,
	description_localizations: form.description_localizations,
	dm_permission: true,
	contexts: null,
	integration_types: [0],
	...(guild && { guild_id: guild }),
	options: form.options.map(wireOption),
	nsfw: form.nsfw,
});

type Option = { type: number; required?: boolean; autocomplete?: boolean; options?: readonly Option[] };

const wireOption = ({ type, required, autocomplete, options, ...rest }: Option): Record<string, unknown> => ({
	type,
	...rest,
	...(required && { required }),
	...(autocomplete && { autocomplete }),
	...(options && options.length > 0 && { options: options.map(wireOption) }),
});
