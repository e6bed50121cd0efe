/** Broadcasts: composed in a form, previewed with every channel looked at, sent when confirmed. */

import { type Block, strong, text } from '../../answer/answer.ts';
import { ownWords } from '../../answer/own-words.ts';
import { organiserDeed } from '../../commands.ts';
import type { Deed, Outcome, Submission } from '../deed.ts';
import { type Destination, destinationText } from '../destination.ts';
import type { Entry } from '../ledger.ts';
import type { Inspection } from '../messenger.ts';
import { composeForm, subscribedChannels } from './broadcast-form.ts';
import { actions, answer, type DeedContext, type Does, list, said } from './context.ts';
import {
	type Draft,
	destinationsOf,
	draftOf,
	forgetDraft,
	keepDraft,
	plannedFor,
	rememberLast,
} from './draft.ts';

export const broadcast: Does = async (_, argument, context) => ({
	kind: 'form',
	form: await composeForm(
		{ id: context.newId(), words: argument, ping: false, to: [], receipts: {} },
		context,
	),
});

/** The form's id is the broadcast's: the same form sent twice is one broadcast. */
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
	return previewed(draft, context);
}

/** Kept under its id, so that the button to confirm carries no text and cannot be altered. */
async function previewed(draft: Draft, context: DeedContext): Promise<Outcome> {
	const { phrases, store } = context;
	await keepDraft(draft, store);
	const looks = await Promise.all(destinationsOf(draft).map((to) => inspect(to, draft, context)));
	return said(
		context,
		{ kind: 'heading', text: phrases.office.preview },
		...ownWords(draft.words),
		...asElsewhere(looks, context),
		phrases.office.goesTo(looks.length),
		...list(looks.map((look) => [text(lookLine(look, context))])),
		draft.ping ? phrases.office.pings : phrases.office.pingsNobody,
		actions(
			{ label: phrases.office.send(looks.length), ask: organiserDeed(`confirm ${draft.id}`) },
			{ label: phrases.office.discard, ask: organiserDeed(`discard ${draft.id}`) },
		),
	);
}

type Look = Inspection & { to: Destination };

async function inspect(to: Destination, draft: Draft, context: DeedContext): Promise<Look> {
	const { messengers, phrases, now } = context;
	const messenger = messengers.find(({ platform }) => platform === to.platform);
	if (!messenger)
		return { to, name: destinationText(to), messages: [], trouble: phrases.office.noPlatform(to.platform) };
	const [planned] = plannedFor(draft, now).filter(
		({ destination }) => destinationText(destination) === destinationText(to),
	);
	const words = planned ? context.word(planned, now) : answer(context, ownWords(draft.words));
	return { to, ...(await messenger.inspect(to, words)) };
}

function lookLine({ name, messages, trouble }: Look, { phrases }: DeedContext): string {
	if (trouble) return `${name}: ${trouble}`;
	return `${name}: ${phrases.office.fits(messages.length, Math.max(...messages.map(({ length }) => length)))}`;
}

/** In each platform's own markup, since only one of them shows this preview. */
function asElsewhere(looks: readonly Look[], { phrases }: DeedContext): readonly Block[] {
	const platforms = new Map(looks.map(({ to, messages }) => [to.platform, messages] as const));
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

async function sendDraft(draft: Draft, by: Pick<Deed, 'by'>, context: DeedContext): Promise<Outcome> {
	const { phrases, store, now } = context;
	const added = await store.ledger.add(plannedFor(draft, now));
	if (added > 0) {
		await rememberLast(draft.id, store);
		await store.audit.add({
			at: now,
			who: by.by.id,
			what: `broadcast ${draft.id} to ${draft.to.join(', ')}`,
		});
	}
	const sending = answer(context, [phrases.office.sending(draft.to.length)]);
	return { kind: 'said', answer: sending, progress: progressOf(draft, context) };
}

/** Delivers until nothing moves any more; what waits for another try is left to the heartbeat, and said. */
async function* progressOf(draft: Draft, context: DeedContext) {
	let before = '';
	for (;;) {
		await context.deliver();
		const entries = await context.store.ledger.entries({ broadcast: draft.id, most: draft.to.length });
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
		phrases.office.sentTo(sent, draft.to.length),
		...list(
			others
				.slice(0, MOST_TROUBLES)
				.map(
					(entry) =>
						`${destinationText(entry.planned.destination)}: ${phrases.office.states[entry.state]}${entry.why ? ` — ${entry.why}` : ''}`,
				),
		),
		actions(
			{ label: phrases.office.edit, ask: organiserDeed(`edit ${draft.id}`) },
			{ label: phrases.office.undo, ask: organiserDeed(`undo ${draft.id}`) },
		),
	]);
}

/** The rest is counted and stands in the status. */
const MOST_TROUBLES = 15;

export const discard: Does = async (_, id, context) => {
	await forgetDraft(id, context.store);
	return said(context, context.phrases.office.discarded);
};
