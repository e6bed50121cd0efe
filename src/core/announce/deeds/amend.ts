/** What was broadcast, edited or undone wherever it stands. */

import type { Outcome, Submission } from '../deed.ts';
import { destinationText } from '../destination.ts';
import type { Entry } from '../ledger.ts';
import type { Messenger, Sent } from '../messenger.ts';
import { editForm } from './broadcast-form.ts';
import { type DeedContext, type Does, list, said } from './context.ts';
import { type Draft, draftOf, forgetDraft, keepDraft, lastSent, subjectOf } from './draft.ts';

export const edit: Does = async (_, id, context) => {
	const draft = await draftOf(id, context.store);
	return draft
		? { kind: 'form', form: editForm(draft, context) }
		: said(context, context.phrases.office.expired);
};

export async function submitEdit(submission: Submission, id: string, context: DeedContext): Promise<Outcome> {
	const { store, phrases, now } = context;
	const draft = await draftOf(id, store);
	const words = submission.values.words?.[0]?.trim() ?? '';
	if (!draft || words === '') return said(context, phrases.office.expired);
	const changed: Draft = { ...draft, words, receipts: { ...draft.receipts } };
	await keepDraft(changed, store);
	await store.audit.add({ at: now, who: submission.by.id, what: `edit ${id}` });
	const outcome = await everywhere(
		await entriesOf(id, context),
		changed.receipts,
		context,
		phrases.office.edited,
		async (entry, messenger, receipt) => {
			const reworded = context.word({ ...entry.planned, subject: subjectOf(changed) }, now);
			const sent = await messenger.edit(entry.planned.destination, receipt, reworded);
			if (sent.kind === 'sent') changed.receipts[destinationText(entry.planned.destination)] = sent.receipt;
			return sent;
		},
	);
	await keepDraft(changed, store);
	return outcome;
}

/** The draft goes too: a button that still stands somewhere must not send it again. */
export const undo: Does = async (deed, argument, context) => {
	const { store, phrases, now } = context;
	const id = argument === '' ? await lastSent(store) : argument;
	const entries = id === undefined ? [] : await entriesOf(id, context);
	if (id === undefined || entries.length === 0) return said(context, phrases.office.nothingToUndo);
	const keys = entries.map(({ planned }) => planned.key);
	await store.ledger.withdraw(keys, phrases.office.withdrawn);
	const receipts = (await draftOf(id, store))?.receipts ?? {};
	await forgetDraft(id, store);
	await store.audit.add({ at: now, who: deed.by.id, what: `undo ${id}` });
	return everywhere(entries, receipts, context, phrases.office.undone, (entry, messenger, receipt) =>
		messenger.remove(entry.planned.destination, receipt),
	);
};

const MANY = 100_000;

const entriesOf = (broadcast: string, { store }: DeedContext): Promise<readonly Entry[]> =>
	store.ledger.entries({ broadcast, most: MANY });

type Change = (entry: Entry, messenger: Messenger, receipt: string) => Promise<Sent>;

/** The same change to every message that went out, or may have; what could not be changed is told. */
async function everywhere(
	entries: readonly Entry[],
	receipts: Draft['receipts'],
	context: DeedContext,
	done: (count: number) => string,
	change: Change,
): Promise<Outcome> {
	const troubles: string[] = [];
	let count = 0;
	for (const entry of entries.filter(mayHaveArrived)) {
		const result = await changeOne(entry, receipts, context, change);
		if (result.kind === 'sent') count += 1;
		else troubles.push(`${destinationText(entry.planned.destination)}: ${result.why}`);
	}
	return said(context, done(count), ...list(troubles));
}

const mayHaveArrived = ({ state }: Entry): boolean =>
	state === 'sent' || state === 'perhaps-sent' || state === 'claimed';

async function changeOne(
	entry: Entry,
	receipts: Draft['receipts'],
	{ messengers, phrases }: DeedContext,
	change: Change,
): Promise<Sent> {
	const { destination, key, at } = entry.planned;
	const messenger = messengers.find(({ platform }) => platform === destination.platform);
	if (!messenger) return failed(phrases.office.noPlatform(destination.platform));
	if (entry.state === 'claimed') return failed(phrases.office.states.claimed);
	const known = receipts[destinationText(destination)] ?? entry.receipt;
	const receipt = known ?? (await messenger.find(destination, key, at).catch(() => undefined));
	return receipt === undefined
		? failed(phrases.office.states['perhaps-sent'])
		: change(entry, messenger, receipt);
}

const failed = (why: string): Sent => ({ kind: 'failed', retry: false, why });
