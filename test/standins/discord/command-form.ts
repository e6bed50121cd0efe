/** What Discord takes as a set of slash commands. */

import { z } from 'zod';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const Name = z
	.string()
	.regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
	.refine((name) => name === name.toLowerCase(), 'Names are lower-case');

const Description = z.string().min(1).max(100);

/** https://discord.com/developers/docs/reference#locales: Arabic is not among them. */
const LOCALES =
	'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko';
const Localized = (text: z.ZodString | typeof Name) =>
	z
		.partialRecord(z.enum(LOCALES.split(' ')), text)
		.nullable()
		.default(null);

const SUBCOMMAND = 1;
const STRING = 3;

const Choice = z.object({ name: z.string().min(1).max(100), value: z.string().max(100) });

const named = {
	name: Name,
	description: Description,
	name_localizations: Localized(Name),
	description_localizations: Localized(Description),
};

const StringOption = z
	.object({
		type: z.literal(STRING),
		...named,
		required: z.boolean().default(false),
		choices: z.array(Choice).max(25).optional(),
		autocomplete: z.boolean().default(false),
		min_length: z.int().min(0).max(6000).optional(),
		max_length: z.int().min(1).max(6000).optional(),
	})
	.refine(({ autocomplete, choices }) => !(autocomplete && choices), 'Choices exclude autocomplete');

const Options = <O extends z.ZodType<{ name: string; required?: boolean }>>(option: O) =>
	z
		.array(option)
		.max(25)
		.refine(
			(options) => new Set(options.map(({ name }) => name)).size === options.length,
			'Option names are unique',
		)
		.refine(requiredFirst, 'Required options come before optional ones')
		.default([]);

const Subcommand = z.object({ type: z.literal(SUBCOMMAND), ...named, options: Options(StringOption) });

const CommandForm = z.object({
	type: z.literal(1).default(1),
	...named,
	options: z.union([Options(Subcommand), Options(StringOption)]),
	default_member_permissions: z.string().regex(/^\d+$/).nullable().default(null),
	nsfw: z.boolean().default(false),
});

export const CommandsForm = z
	.array(CommandForm)
	.max(100)
	.refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'Command names are unique')
	.refine(
		(all) => all.every((command) => lengthOf(command) <= 4000),
		'A command holds at most 4000 characters',
	);

export type CommandForm = z.output<typeof CommandForm>;
export type StringOption = z.output<typeof StringOption>;

/** The string options under "event who", or undefined where there is no such command. */
export function optionsAt(
	{ name, options }: CommandForm,
	path: readonly string[],
): readonly StringOption[] | undefined {
	if (path[0] !== name) return undefined;
	if (path.length === 1) return options.filter((option) => option.type === STRING);
	return options.filter((option) => option.type === SUBCOMMAND).find((option) => option.name === path[1])
		?.options;
}

function requiredFirst(options: readonly { required?: boolean }[]): boolean {
	const optional = options.findIndex(({ required }) => !required);
	return optional < 0 || !options.slice(optional).some(({ required }) => required);
}

type Texts = { name: string; description: string; options?: readonly Texts[] };

const lengthOf = ({ name, description, options = [] }: Texts): number =>
	name.length + description.length + options.map(lengthOf).reduce((sum, length) => sum + length, 0);
