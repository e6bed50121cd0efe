/** Form → Discord's modal, and what was filled in → values. Pure. */

import {
	type APIComponentInLabel,
	type APILabelComponent,
	type APIModalInteractionResponseCallbackData,
	type APISelectMenuOption,
	ComponentType,
	TextInputStyle,
} from 'discord.js';
import type { Form, FormField, Submission } from '../../core/announce/deed.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './shorten.ts';

const FORM = 'form:';

/** What the button says that sends it off is Discord's own. */
export function modal({ id, title, fields }: Form): APIModalInteractionResponseCallbackData {
	return {
		custom_id: FORM + id,
		title: shorten(title, LIMITS.modalTitle),
		components: fields.slice(0, LIMITS.fields).map(labelled),
	};
}

const labelled = (field: FormField): APILabelComponent => ({
	type: ComponentType.Label,
	label: shorten(field.label, LIMITS.fieldLabel),
	component: field.kind === 'text' ? textInput(field) : select(field),
});

function textInput(field: Extract<FormField, { kind: 'text' }>): APIComponentInLabel {
	const { name, long, value, most, required } = field;
	const longest = Math.min(most, LIMITS.fieldText);
	return {
		type: ComponentType.TextInput,
		custom_id: name,
		style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
		max_length: longest,
		required,
		...(value !== '' && { value: shorten(value, longest) }),
	};
}

type Choice = Extract<FormField, { kind: 'choice' }>;

function select({ name, several, options, chosen, required }: Choice): APIComponentInLabel {
	const possible = options
		.filter(({ value }) => value !== '' && value.length <= LIMITS.selectOption)
		.slice(0, LIMITS.selectOptions);
	const first = possible.find(({ value }) => chosen.includes(value));
	return {
		type: ComponentType.StringSelect,
		custom_id: name,
		min_values: required ? 1 : 0,
		max_values: several ? possible.length : 1,
		required,
		options: possible.map(({ label, value }): APISelectMenuOption => {
			const isChosen = several ? chosen.includes(value) : value === first?.value;
			return { label: shorten(label, LIMITS.selectOption), value, ...(isChosen && { default: true }) };
		}),
	};
}

type FieldLike = { value?: unknown; values?: readonly string[] };

/** The sliver of a submitted modal that is read here. */
export type ModalLike = {
	customId: string;
	fields: { fields: { entries(): Iterable<readonly [string, FieldLike]> } };
};

export type FilledIn = Pick<Submission, 'form' | 'values'>;

/** Undefined for a modal that is none of these. */
export function readModal({ customId, fields }: ModalLike): FilledIn | undefined {
	if (!customId.startsWith(FORM)) return undefined;
	const values = Array.from(fields.fields.entries(), ([name, field]) => [name, valuesOf(field)]);
	return { form: customId.slice(FORM.length), values: Object.fromEntries(values) };
}

const valuesOf = ({ value, values }: FieldLike): readonly string[] =>
	values ?? (typeof value === 'string' ? [value] : []);
