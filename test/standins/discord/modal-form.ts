/**
 * What Discord takes as a modal, and what a member's client makes of it when it is sent off.
 *
 * Only the fields that Emcee uses. https://discord.com/developers/docs/components/reference#label
 */

import { z } from 'zod';

const TEXT_INPUT = 4;
const SELECT = 3;
const LABEL = 18;

const CustomId = z.string().min(1).max(100);

const TextInput = z
	.object({
		type: z.literal(TEXT_INPUT),
		custom_id: CustomId,
		style: z.union([z.literal(1), z.literal(2)]),
		min_length: z.int().min(0).max(4000).optional(),
		max_length: z.int().min(1).max(4000).default(4000),
		required: z.boolean().default(true),
		value: z.string().max(4000).optional(),
		placeholder: z.string().max(100).optional(),
	})
	.refine(({ value = '', max_length }) => value.length <= max_length, 'The value is longer than it may be');

const Option = z.object({
	label: z.string().min(1).max(100),
	value: z.string().min(1).max(100),
	description: z.string().max(100).optional(),
	default: z.boolean().default(false),
});

const Select = z
	.object({
		type: z.literal(SELECT),
		custom_id: CustomId,
		options: z.array(Option).min(1).max(25),
		min_values: z.int().min(0).max(25).default(1),
		max_values: z.int().min(1).max(25).default(1),
		required: z.boolean().default(true),
		placeholder: z.string().max(150).optional(),
	})
	.refine(({ options, max_values }) => max_values <= options.length, 'More values than options')
	.refine(({ required, min_values }) => !(required && min_values === 0), 'Required, and yet none is enough')
	.refine(
		({ options, max_values }) => options.filter((option) => option.default).length <= max_values,
		'More defaults than may be chosen',
	)
	.refine(
		({ options }) => new Set(options.map(({ value }) => value)).size === options.length,
		'Option values are unique',
	);

const Label = z.object({
	type: z.literal(LABEL),
	label: z.string().min(1).max(45),
	description: z.string().max(100).optional(),
	component: z.discriminatedUnion('type', [TextInput, Select]),
});

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
export const ModalForm = z
	.object({ custom_id: CustomId, title: z.string().min(1).max(45), components: z.array(Label).min(1).max(5) })
	.refine(
		({ components }) =>
			new Set(components.map(({ component }) => component.custom_id)).size === components.length,
		'Component custom id cannot be duplicated',
	);

export type ModalForm = z.output<typeof ModalForm>;
type Field = ModalForm['components'][number];

/** By labels, of a choice the labels of the chosen options; the rest stays as it stood. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

/** What the client sends; throws where it would not let the member send it off. */
export function fillIn({ custom_id, components }: ModalForm, filling: Filling): object {
	const labels = components.map(({ label }) => label);
	const strangers = Object.keys(filling).filter((label) => !labels.includes(label));
	if (strangers.length > 0) throw new Error(`No field "${strangers.join(', ')}" among: ${labels.join(', ')}`);
	return {
		custom_id,
		components: components.map((field, id) => ({
			type: LABEL,
			id: id * 2 + 1,
			component: { id: id * 2 + 2, ...stateOf(field, filling[field.label]) },
		})),
	};
}

function stateOf({ label, component }: Field, given: string | readonly string[] | undefined): object {
	const { type, custom_id, required } = component;
	const filled =
		type === TEXT_INPUT
			? { value: String(given ?? component.value ?? '') }
			: { values: chosen(component, given, label) };
	const count = (filled.value ?? filled.values).length;
	if (required && count === 0) throw new Error(`"${label}" must be filled in.`);
	const most = type === TEXT_INPUT ? component.max_length : component.max_values;
	if (count > most) throw new Error(`"${label}" takes at most ${most}.`);
	return { type, custom_id, ...filled };
}

function chosen(
	{ options }: z.output<typeof Select>,
	given: string | readonly string[] | undefined,
	field: string,
): readonly string[] {
	if (given === undefined) return options.filter((option) => option.default).map(({ value }) => value);
	return [given].flat().map((label) => {
		const option = options.find((known) => known.label === label);
		if (!option) throw new Error(`No option "${label}" in "${field}".`);
		return option.value;
	});
}
