/** Forms as modals: whatever a form holds, Slack opens it, and what is left alone comes back as it stood. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modal, readView } from '../../../src/adapters/slack/modal.ts';
import type { Form, FormField } from '../../../src/core/announce/deed.ts';
import { fillIn, View } from '../../standins/slack/view.ts';

const ORIGIN = { channel: 'C1', responseUrl: 'https://hooks.slack.com/commands/1' };

function submitted(
	form: Form,
	values: Readonly<Record<string, string | readonly string[]>>,
	origin = ORIGIN,
) {
	const view = View.parse(JSON.parse(JSON.stringify(modal(form, origin))));
	const { callback_id = '', private_metadata = '' } = view;
	return readView({ callback_id, private_metadata, state: fillIn(view, values) });
}

const name = fc.stringMatching(/^[a-z]{1,10}$/u);
const label = fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' });

const text: fc.Arbitrary<FormField> = fc.record({
	kind: fc.constant('text'),
	name,
	label,
	required: fc.constant(false),
	long: fc.boolean(),
	value: fc.string({ maxLength: 30, unit: 'grapheme' }),
	most: fc.integer({ min: 2_000, max: 9_000 }),
});

const choice: fc.Arbitrary<FormField> = fc
	.record({
		kind: fc.constant('choice'),
		name,
		label,
		required: fc.constant(false),
		several: fc.boolean(),
		options: fc.uniqueArray(fc.record({ label, value: fc.stringMatching(/^[a-z0-9:]{1,40}$/u) }), {
			minLength: 1,
			maxLength: 30,
			selector: ({ value }) => value,
		}),
	})
	.chain((field) =>
		fc
			.subarray(field.options.map(({ value }) => value))
			.map((chosen): FormField => ({ ...field, chosen: field.several ? chosen : chosen.slice(0, 1) })),
	);

const form: fc.Arbitrary<Form> = fc.record({
	id: fc.stringMatching(/^[a-z]{1,10} [a-f0-9]{1,20}$/u),
	title: label,
	submit: label,
	fields: fc.uniqueArray(fc.oneof(text, choice), {
		minLength: 1,
		maxLength: 6,
		selector: ({ name }) => name,
	}),
});

const standing = (field: FormField): readonly string[] => {
	if (field.kind === 'choice') return field.chosen;
	return field.value === '' ? [] : [field.value];
};

describe('a form on Slack', () => {
	it('is one that Slack opens, and comes back as it stood', () => {
		fc.assert(
			fc.property(form, (given) => {
				expect(submitted(given, {})).toEqual({
					form: given.id,
					values: Object.fromEntries(given.fields.map((field) => [field.name, standing(field)])),
					origin: ORIGIN,
				});
			}),
		);
	});

	it('opens with what fits of a text that is too long', () => {
		const words = {
			kind: 'text',
			name: 'words',
			label: 'Words',
			required: true,
			long: true,
			most: 9_000,
		} as const;
		const given: Form = {
			id: 'broadcast 1',
			title: 'Broadcast',
			submit: 'Preview',
			fields: [{ ...words, value: 'x'.repeat(4_000) }],
		};
		expect(submitted(given, {}).values.words).toEqual([`${'x'.repeat(2_999)}…`]);
	});

	it('remembers where it was opened without a response_url too', () => {
		const field: FormField = {
			kind: 'text',
			name: 'zone',
			label: 'Zone',
			required: false,
			long: false,
			value: '',
			most: 60,
		};
		const given: Form = { id: 'announce', title: 'Announce', submit: 'Save', fields: [field] };
		const view = modal(given, { channel: 'C1' });
		expect(
			readView({ callback_id: '', private_metadata: '', ...view, state: { values: {} } }).origin,
		).toEqual({ channel: 'C1' });
	});
});
