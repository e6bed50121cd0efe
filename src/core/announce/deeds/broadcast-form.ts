/** The forms in which a broadcast is composed and edited. */

import type { Form, FormField } from '../deed.ts';
import { type Destination, destinationText } from '../destination.ts';
import type { DeedContext } from './context.ts';
import type { Draft } from './draft.ts';

/** What one modal field of either platform holds. */
const LONGEST = 3_000;

/** Discord's menus hold 25 options: every channel at once, or one of the first. */
const MOST_CHOICES = 24;

/** While no channel is subscribed, the one where it was typed (`here`) is offered. */
export async function composeForm(
	draft: Draft,
	here: Destination | undefined,
	context: DeedContext,
): Promise<Form> {
	const { phrases } = context;
	const every = await subscribedChannels(context);
	const channels = every.length === 0 && here ? [destinationText(here)] : every;
	const all = { label: phrases.office.everyChannel(every.length), value: 'all' };
	const options = [
		...(every.length === 0 && here ? [] : [all]),
		...channels.slice(0, MOST_CHOICES).map((one) => ({ label: one, value: one })),
	];
	return {
		id: `broadcast ${draft.id}`,
		title: phrases.office.broadcastTitle,
		submit: phrases.office.toPreview,
		fields: [
			wordsField(draft, context),
			{
				kind: 'choice',
				name: 'to',
				label: phrases.office.to,
				required: true,
				several: true,
				options,
				chosen: options.slice(0, 1).map(({ value }) => value),
			},
			{
				kind: 'choice',
				name: 'ping',
				label: phrases.office.ping,
				required: true,
				several: false,
				options: [
					{ label: phrases.office.pingNobody, value: 'nobody' },
					{ label: phrases.office.pingEveryone, value: 'everyone' },
				],
				chosen: ['nobody'],
			},
		],
	};
}

export function editForm(draft: Draft, context: DeedContext): Form {
	const { editTitle, save } = context.phrases.office;
	return { id: `edit ${draft.id}`, title: editTitle, submit: save, fields: [wordsField(draft, context)] };
}

const wordsField = ({ words }: Draft, { phrases }: DeedContext): FormField => ({
	kind: 'text',
	name: 'words',
	label: phrases.office.words,
	required: true,
	long: true,
	value: words,
	most: LONGEST,
});

export async function subscribedChannels({ store }: DeedContext): Promise<readonly string[]> {
	return (await store.subscriptions.all()).map(({ destination }) => destinationText(destination));
}
