/**
 * Broadcasts: composed in a form, previewed with every destination looked at, confirmed, and undone or edited
 * everywhere afterwards.
 *
 * A broadcast's id is made before its preview, and its deliveries are keyed by it: pressing twice, or an event
 * that the platform sends again, adds nothing.
 */

import { z } from 'zod';
import { type Block, strong, text } from '../../answer/answer.ts';
import { ownWords } from '../../answer/own-words.ts';
import type { Deed, Form, Outcome, Submission } from '../deed.ts';
import { type Destination, destinationText, readDestination } from '../destination.ts';
import type { Entry } from '../ledger.ts';
import type { Inspection } from '../messenger.ts';
import type { Planned } from '../planned.ts';
import { actions, answer, type DeedContext, type Does, list, said } from './context.ts';

/** A draft that nobody confirms is forgotten; a sent one can be undone or edited for a month. */
const KEPT = Temporal.Duration.from({ days: 30 });

/** Still useful a while after, when a platform was away. */
const USEFUL = Temporal.Duration.from({ hours: 6 });

/** What one modal field of either platform holds. */
const LONGEST = 3_000;

const Draft = z.object({
	id: z.string(),
	words: z.string(),
	ping: z.boolean(),
	to: z.array(z.string()).readonly(),
});
type Draft = z.output<typeof Draft>;

export const broadcast: Does = async (_, argument, context) => ({
	kind: 'form',
	form: await form({ id: context.newId(), words: argument, ping: false, to: [] }, 'broadcast', context),
});

/** The form's id is the broadcast's: the same form sent twice is one broadcast. */
export async function submitBroadcast(
	submission: Submission,
	id: string,
	context: DeedContext,
): Promise<Outcome> {
	const { values } = submission;
	const every = await subscribed(context);
	const chosen = values.to ?? [];
	const to = chosen.includes('all') ? every : chosen;
	const draft = { id, words: values.words?.[0]?.trim() ?? '', ping: values.ping?.[0] === 'everyone', to };
	if (draft.words === '' || to.length === 0) return said(context, context.phrases.office.nothingToSend);
	return previewed(draft, context);
}

/** Kept under its id, so that the button to confirm carries no text and cannot be altered. */
async function previewed(draft: Draft, context: DeedContext): Promise<Outcome> {
	const { phrases, store } = context;
	await store.keyValue.set(keyOf(draft.id), draft, KEPT);
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
			{ label: phrases.office.send(looks.length), ask: `/event-admin confirm ${draft.id}` },
			{ label: phrases.office.discard, ask: `/event-admin discard ${draft.id}` },
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
	const draft = await draftOf(id, context);
	if (!draft) return said(context, context.phrases.office.expired);
	return sendDraft(draft, deed, context);
};

async function sendDraft(draft: Draft, by: Pick<Deed, 'by'>, context: DeedContext): Promise<Outcome> {
	const { phrases, store, now } = context;
	const added = await store.ledger.add(plannedFor(draft, now));
	if (added > 0) {
		await store.keyValue.set(LAST, draft.id, KEPT);
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
			{ label: phrases.office.edit, ask: `/event-admin edit ${draft.id}` },
			{ label: phrases.office.undo, ask: `/event-admin undo ${draft.id}` },
		),
	]);
}

/** The rest is counted and stands in the status. */
const MOST_TROUBLES = 15;

export const discard: Does = async (_, id, context) => {
	await context.store.keyValue.remove(keyOf(id));
	return said(context, context.phrases.office.discarded);
};

export const edit: Does = async (_, id, context) => {
	const draft = await draftOf(id, context);
	return draft
		? { kind: 'form', form: await form(draft, 'edit', context) }
		: said(context, context.phrases.office.expired);
};

export async function submitEdit(submission: Submission, id: string, context: DeedContext): Promise<Outcome> {
	const draft = await draftOf(id, context);
	const words = submission.values.words?.[0]?.trim() ?? '';
	if (!draft || words === '') return said(context, context.phrases.office.expired);
	const changed = { ...draft, words };
	await context.store.keyValue.set(keyOf(id), changed, KEPT);
	await context.store.audit.add({ at: context.now, who: submission.by.id, what: `edit ${id}` });
	return everywhere(id, context, context.phrases.office.edited, (entry, messenger, receipt) =>
		messenger.edit(
			entry.planned.destination,
			receipt,
			context.word({ ...entry.planned, subject: subjectOf(changed) }, context.now),
		),
	);
}

export const undo: Does = async (deed, argument, context) => {
	const { store, phrases, now } = context;
	const id = argument === '' ? await store.keyValue.get(LAST) : argument;
	if (typeof id !== 'string') return said(context, phrases.office.nothingToUndo);
	const entries = await store.ledger.entries({ broadcast: id, most: MANY });
	if (entries.length === 0) return said(context, phrases.office.nothingToUndo);
	await store.ledger.withdraw(
		entries.map(({ planned }) => planned.key),
		phrases.office.withdrawn,
	);
	await store.audit.add({ at: now, who: deed.by.id, what: `undo ${id}` });
	return everywhere(id, context, phrases.office.undone, (entry, messenger, receipt) =>
		messenger.remove(entry.planned.destination, receipt),
	);
};

const MANY = 100_000;

type Change = (
	entry: Entry,
	messenger: DeedContext['messengers'][number],
	receipt: string,
) => Promise<{ kind: string; why?: string }>;

/** The same change to every message that went out, with what could not be changed. */
async function everywhere(
	id: string,
	context: DeedContext,
	done: (count: number) => string,
	change: Change,
): Promise<Outcome> {
	const entries = await context.store.ledger.entries({ broadcast: id, states: ['sent'], most: MANY });
	const troubles: string[] = [];
	for (const entry of entries) {
		const messenger = context.messengers.find(
			({ platform }) => platform === entry.planned.destination.platform,
		);
		const result =
			messenger && entry.receipt ? await change(entry, messenger, entry.receipt) : { kind: 'failed' };
		if (result.kind !== 'sent')
			troubles.push(`${destinationText(entry.planned.destination)}: ${result.why ?? ''}`);
	}
	return said(context, done(entries.length - troubles.length), ...list(troubles));
}

const LAST = 'broadcast:last';
const keyOf = (id: string): string => `broadcast:${id}`;

async function draftOf(id: string, { store }: DeedContext): Promise<Draft | undefined> {
	return Draft.safeParse(await store.keyValue.get(keyOf(id))).data;
}

const subjectOf = ({ id, words, ping }: Draft): Planned['subject'] => ({
	kind: 'broadcast',
	broadcast: id,
	text: words,
	ping,
});

const destinationsOf = ({ to }: Draft): readonly Destination[] =>
	to.flatMap((one) => readDestination(one) ?? []);

function plannedFor(draft: Draft, now: Temporal.Instant): readonly Planned[] {
	return destinationsOf(draft).map((destination) => ({
		key: `broadcast/${draft.id}/${destinationText(destination)}`,
		destination,
		locale: 'en',
		subject: subjectOf(draft),
		kind: 'broadcast',
		at: now,
		due: now,
		usefulUntil: now.add(USEFUL),
	}));
}

async function subscribed({ store }: DeedContext): Promise<readonly string[]> {
	return (await store.subscriptions.all()).map(({ destination }) => destinationText(destination));
}

/** Discord's menus hold 25 options: every channel at once, or one of the first. */
const MOST_CHOICES = 24;

async function form(draft: Draft, kind: 'broadcast' | 'edit', context: DeedContext): Promise<Form> {
	const { phrases } = context;
	const every = await subscribed(context);
	const words = {
		kind: 'text',
		name: 'words',
		label: phrases.office.words,
		required: true,
		long: true,
		value: draft.words,
		most: LONGEST,
	} as const;
	if (kind === 'edit')
		return {
			id: `edit ${draft.id}`,
			title: phrases.office.editTitle,
			submit: phrases.office.save,
			fields: [words],
		};
	return {
		id: `broadcast ${draft.id}`,
		title: phrases.office.broadcastTitle,
		submit: phrases.office.toPreview,
		fields: [
			words,
			{
				kind: 'choice',
				name: 'to',
				label: phrases.office.to,
				required: true,
				several: true,
				options: [
					{ label: phrases.office.everyChannel(every.length), value: 'all' },
					...every.slice(0, MOST_CHOICES).map((one) => ({ label: one, value: one })),
				],
				chosen: ['all'],
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
