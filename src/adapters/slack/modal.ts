/**
 * Form → Slack's modal, and what was filled in → values. Pure.
 *
 * A submission tells only who submitted; where the form was opened travels in it.
 */

import type { types } from '@slack/bolt';
import type { Form, FormField, Submission } from '../../core/announce/deed.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './render.ts';

/** `responseUrl`: where an answer can still be sent that only the asker sees. */
export type Origin = { channel: string; responseUrl?: string };

/** Start of the `callback_id` of every form. */
export const FORM = 'form ';

export function modal(
	{ id, title, submit, fields }: Form,
	{ channel, responseUrl }: Origin,
): types.ModalView {
	return {
		type: 'modal',
		callback_id: `${FORM}${id}`,
		private_metadata: [channel, responseUrl ?? ''].join('\n'),
		title: plainText(title, LIMITS.viewTitle),
		submit: plainText(submit, LIMITS.viewTitle),
		blocks: fields.map(input),
	};
}

function plainText(text: string, most: number): types.PlainTextElement {
	return { type: 'plain_text', text: shorten(text, most), emoji: false };
}

function input(field: FormField): types.InputBlock {
	return {
		type: 'input',
		block_id: field.name,
		optional: !field.required,
		label: plainText(field.label, LIMITS.inputLabel),
		element: field.kind === 'text' ? textInput(field) : choice(field),
	};
}

const VALUE = 'value';

/** Slack opens no form whose text is too long already; that it was cut stands before the member's eyes. */
function textInput({ long, most, value }: Extract<FormField, { kind: 'text' }>): types.PlainTextInput {
	const longest = Math.min(most, LIMITS.inputText);
	return {
		type: 'plain_text_input',
		action_id: VALUE,
		multiline: long,
		max_length: longest,
		...(value !== '' && { initial_value: shorten(value, longest) }),
	};
}

type Choice = Extract<FormField, { kind: 'choice' }>;

/** Few are all shown at once, to be ticked. Slack refuses an empty choice: it is left out. */
function choice({
	several,
	options,
	chosen,
}: Choice): types.StaticSelect | types.MultiStaticSelect | types.Checkboxes {
	const all = options.slice(0, LIMITS.options).map(option);
	const initial = all.filter(({ value }) => chosen.includes(value));
	const [first] = initial;
	if (!several) {
		return { type: 'static_select', action_id: VALUE, options: all, ...(first && { initial_option: first }) };
	}
	const rest = { action_id: VALUE, options: all, ...(first && { initial_options: initial }) };
	return all.length <= LIMITS.checkboxes
		? { type: 'checkboxes', ...rest }
		: { type: 'multi_static_select', ...rest };
}

type Option = { text: types.PlainTextElement; value: string };

const option = ({ label, value }: Choice['options'][number]): Option => ({
	text: plainText(label, LIMITS.optionLabel),
	value,
});

type OptionLike = { value: string };
type StateLike = {
	value?: string | null;
	selected_option?: OptionLike | null;
	selected_options?: readonly OptionLike[];
};

/** The sliver of a submitted view that is read here. */
export type ViewLike = {
	callback_id: string;
	private_metadata: string;
	state: { values: Readonly<Record<string, Readonly<Record<string, StateLike>>>> };
};

export type FilledIn = Pick<Submission, 'form' | 'values'> & { origin: Origin };

export function readView({ callback_id, private_metadata, state }: ViewLike): FilledIn {
	const [channel = '', responseUrl] = private_metadata.split('\n');
	const values = Object.entries(state.values).map(([name, block]) => [name, valuesOf(block[VALUE])]);
	return {
		form: callback_id.slice(FORM.length),
		values: Object.fromEntries(values),
		origin: { channel, ...(responseUrl && { responseUrl }) },
	};
}

function valuesOf({ value, selected_option, selected_options }: StateLike = {}): readonly string[] {
	const chosen = selected_options ?? [selected_option].flatMap((one) => one ?? []);
	return typeof value === 'string' ? [value] : chosen.map((one) => one.value);
}
