/**
 * Modals as strict as Slack's: https://docs.slack.dev/reference/views/modal-views
 *
 * Only the inputs that Emcee uses, and what the member's client makes of them.
 */

import { z } from 'zod';

const plainText = (longest: number) =>
	z.strictObject({
		type: z.literal('plain_text'),
		text: z.string().min(1).max(longest),
		emoji: z.boolean().optional(),
	});

const Option = z.strictObject({ text: plainText(75), value: z.string().min(1).max(150) });
const actionId = z.string().min(1).max(255);

const TextInput = z.strictObject({
	type: z.literal('plain_text_input'),
	action_id: actionId,
	multiline: z.boolean().optional(),
	initial_value: z.string().min(1).max(3_000).optional(),
	max_length: z.number().int().min(1).max(3_000).optional(),
});

const One = z.strictObject({
	type: z.literal('static_select'),
	action_id: actionId,
	options: z.array(Option).min(1).max(100),
	initial_option: Option.optional(),
});

const several = <T extends string>(type: T, most: number) =>
	z.strictObject({
		type: z.literal(type),
		action_id: actionId,
		options: z.array(Option).min(1).max(most),
		initial_options: z.array(Option).min(1).optional(),
	});

const Element = z.discriminatedUnion('type', [
	TextInput,
	One,
	several('multi_static_select', 100),
	several('checkboxes', 10),
]);

const InputBlock = z.strictObject({
	type: z.literal('input'),
	block_id: z.string().min(1).max(255),
	label: plainText(2_000),
	optional: z.boolean().optional(),
	element: Element,
});

export const View = z.strictObject({
	type: z.literal('modal'),
	callback_id: z.string().min(1).max(255).optional(),
	private_metadata: z.string().max(3_000).optional(),
	title: plainText(24),
	submit: plainText(24),
	close: plainText(24).optional(),
	blocks: z.array(InputBlock).min(1).max(100),
});
export type View = z.output<typeof View>;

type Input = z.output<typeof InputBlock>;

/** What the member filled in, by labels; the rest stays as it stood. Refuses what Slack's client would. */
export function fillIn(view: View, values: Readonly<Record<string, string | readonly string[]>>) {
	const labels = view.blocks.map(({ label }) => label.text);
	const given = new Map(Object.entries(values));
	const strangers = [...given.keys()].filter((label) => !labels.includes(label));
	if (strangers.length > 0) throw new Error(`No field "${strangers.join(', ')}" among: ${labels.join(', ')}`);
	return {
		values: Object.fromEntries(
			view.blocks.map((block) => [
				block.block_id,
				{ [block.element.action_id]: stateOf(block, given.get(block.label.text)) },
			]),
		),
	};
}

function stateOf({ element, label, optional }: Input, given: string | readonly string[] | undefined) {
	const isEmpty = (value: string | readonly unknown[] | null): boolean =>
		value === null || value.length === 0;
	if (element.type === 'plain_text_input') {
		const value = String(given ?? element.initial_value ?? '') || null;
		if (isEmpty(value) && !optional) throw new Error(`"${label.text}" must be filled in.`);
		if ((value ?? '').length > (element.max_length ?? 3_000)) throw new Error(`"${label.text}" is too long.`);
		return { type: element.type, value };
	}
	const chosen =
		given === undefined ? standing(element) : choose(element.options, [given].flat(), label.text);
	if (isEmpty(chosen) && !optional) throw new Error(`"${label.text}" must be chosen.`);
	return element.type === 'static_select'
		? { type: element.type, selected_option: chosen[0] ?? null }
		: { type: element.type, selected_options: chosen };
}

type Choice = Exclude<Input['element'], { type: 'plain_text_input' }>;

const standing = (element: Choice) =>
	element.type === 'static_select'
		? [element.initial_option].flatMap((one) => one ?? [])
		: (element.initial_options ?? []);

const choose = (options: Choice['options'], labels: readonly string[], field: string) =>
	labels.map((label) => {
		const option = options.find(({ text }) => text.text === label);
		if (!option) throw new Error(`No option "${label}" in "${field}".`);
		return option;
	});
