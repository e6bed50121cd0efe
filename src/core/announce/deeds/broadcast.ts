/** Broadcasts: composed in a form, previewed with every channel looked at, sent when confirmed. */

import { type Block, strong, text } from '../../answer/answer.ts';
import { ownWords } from '../../answer/own-words.ts';
import { organiserDeed } from '../../commands.ts';
import type { Deed, Outcome, Submission } from '../deed.ts';
import { type Destination, destinationText } from '../destination.ts';
import type { Entry } from '../ledger.ts';
import type { Inspection } from '../messenger.ts';
import type { Planned } from '../planned.ts';
import { composeForm, subscribedChannels } from './broadcast-form.ts';
import { actions, answer, type DeedContext, type Does, firstOf, said } from './context.ts';
import {
	type Draft,
	destinationsOf,
	draftOf,
	entriesOf,
	forgetDraft,
	keepDraft,
	plannedFor,
	rememberLast,
} from './draft.ts';
import { fewAtATime } from './few-at-a-time.ts';

export const broadcast: Does = async ({ here }, argument, context) => ({
	kind: 'form',
	form: await composeForm(
		{ id: context.newId(), words: argument, ping: false, to: [], receipts: {} },
		here,
		context,
	),
});

/**
 * The form's id is the broadcast's: the same form sent twice is one broadcast. With `trouble: refuse`, which
 * no form has but the shell sends, a single channel that would not get it keeps the whole from being sent.
 */
export async function submitBroadcast(
	submission: Submission,
	id: string,
	context: DeedContext,
): Promise<Outcome> {
	const { values } = submission;
	const every = await subscribedChannels(context);
	const chosen = values.to ?? [];
	const to = chosen.includes('all') ? every : chosen;
	const draft = {
		id,
		words: values.words?.[0]?.trim() ?? '',
		ping: values.ping?.[0] === 'everyone',
		to,
		receipts: {},
	};
	if (draft.words === '' || to.length === 0) return said(context, context.phrases.office.nothingToSend);
	return previewed(draft, values.trouble?.[0] === 'refuse', context);
}

/** Kept under its id, so that the button to confirm carries no text and cannot be altered. */
async function previewed(draft: Draft, refuses: boolean, context: DeedContext): Promise<Outcome> {
	const { phrases, store } = context;
	await keepDraft(draft, store);
	const looks = await fewAtATime(plannedFor(draft, context.now), (planned) => inspect(planned, context));
	const connected = looks.filter(({ to }) => isConnected(to, context)).length;
	const isRefused = connected === 0 || (refuses && looks.some(({ trouble }) => trouble));
	if (isRefused) await forgetDraft(draft.id, store);
	return said(
		context,
		{ kind: 'heading', text: phrases.office.preview },
		...ownWords(draft.words),
		...asElsewhere(looks, context),
		phrases.office.goesTo(looks.length),
		...firstOf(
			looks
				.toSorted((one, other) => Number(!one.trouble) - Number(!other.trouble))
				.map((look) => lookLine(look, context)),
			context,
		),
		draft.ping ? phrases.office.pings : phrases.office.pingsNobody,
		isRefused
			? phrases.office.discarded
			: actions(
					{ label: phrases.office.send(connected), ask: organiserDeed(`confirm ${draft.id}`) },
					{ label: phrases.office.discard, ask: organiserDeed(`discard ${draft.id}`) },
				),
	);
}

type Look = Inspection & { to: Destination };

async function inspect(planned: Planned, context: DeedContext): Promise<Look> {
	const { messengers, phrases, now } = context;
	const { destination: to } = planned;
	const messenger = messengers.find(({ platform }) => platform === to.platform);
	if (!messenger)
		return { to, name: destinationText(to), messages: [], trouble: phrases.office.noPlatform(to.platform) };
	return { to, ...(await messenger.inspect(to, context.word(planned, now))) };
}

function lookLine({ name, messages, trouble }: Look, { phrases }: DeedContext): string {
	if (trouble) return `${name}: ${trouble}`;
	return `${name}: ${phrases.office.fits(messages.length, Math.max(...messages.map(({ length }) => length)))}`;
}

/** In each platform's own markup, since only one of them shows this preview. */
function asElsewhere(looks: readonly Look[], { phrases }: DeedContext): readonly Block[] {
	const readable = looks.filter(({ messages }) => messages.length > 0);
	const platforms = new Map(readable.map(({ to, messages }) => [to.platform, messages] as const));
	if (platforms.size < 2) return [];
	return [...platforms].map(([platform, messages]) => ({
		kind: 'note',
		parts: [strong(phrases.office.asOn(platform)), text(messages.join('\n'))],
	}));
}

export const confirm: Does = async (deed, id, context) => {
	const draft = await draftOf(id, context.store);
	if (!draft) return said(context, context.phrases.office.expired);
	return sendDraft(draft, deed, context);
};

/** A row that no messenger takes up would wait for hours, and come when a token is set. */
const isConnected = ({ platform }: Destination, { messengers }: DeedContext): boolean =>
	messengers.some((messenger) => messenger.platform === platform);

async function sendDraft(draft: Draft, by: Pick<Deed, 'by'>, context: DeedContext): Promise<Outcome> {
	const { phrases, store, now } = context;
	const planned = plannedFor(draft, now).filter(({ destination }) => isConnected(destination, context));
	const added = await store.ledger.add(planned);
	if (added > 0) {
		await rememberLast(draft.id, store);
		await store.audit.add({
			at: now,
			who: by.by.id,
			what: `broadcast ${draft.id} to ${draft.to.join(', ')}`,
		});
	}
	const sending = answer(context, [phrases.office.sending(planned.length)]);
	return { kind: 'said', answer: sending, progress: progressOf(draft, context) };
}

/** Delivers until nothing moves any more; what waits for another try is left to the heartbeat, and said. */
async function* progressOf(draft: Draft, context: DeedContext) {
	let before = '';
	for (;;) {
		await context.deliver();
		const entries = await entriesOf(draft.id, context.store);
		const states = entries.map(({ state, attempts }) => `${state}${attempts}`).join();
		if (states === before) return;
		before = states;
		yield outcomeOf(draft, entries, context);
		if (entries.every(({ state }) => state === 'sent')) return;
	}
}

function outcomeOf(draft: Draft, entries: readonly Entry[], context: DeedContext) {
	const { phrases } = context;
	const sent = entries.filter(({ state }) => state === 'sent').length;
	const others = entries.filter(({ state }) => state !== 'sent');
	return answer(context, [
		phrases.office.sentTo(sent, destinationsOf(draft).length),
		...firstOf(
			[...others.map((entry) => troubleLine(entry, context)), ...notConnected(draft, context)],
			context,
		),
		actions(
			{ label: phrases.office.edit, ask: organiserDeed(`edit ${draft.id}`) },
			{ label: phrases.office.undo, ask: organiserDeed(`undo ${draft.id}`) },
		),
	]);
}

const troubleLine = ({ planned, state, why }: Entry, { phrases }: DeedContext): string =>
	`${destinationText(planned.destination)}: ${phrases.office.states[state]}${why ? ` — ${why}` : ''}`;

const notConnected = (draft: Draft, context: DeedContext): readonly string[] =>
	destinationsOf(draft)
		.filter((to) => !isConnected(to, context))
		.map((to) => `${destinationText(to)}: ${context.phrases.office.noPlatform(to.platform)}`);

export const discard: Does = async (_, id, context) => {
	await forgetDraft(id, context.store);
	return said(context, context.phrases.office.discarded);
};
