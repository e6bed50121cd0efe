/** What was broadcast, edited or undone wherever it stands. */

import type { Outcome, Submission } from '../deed.ts';
import { destinationText } from '../destination.ts';
import type { Entry } from '../ledger.ts';
import type { Messenger, Sent } from '../messenger.ts';
import { editForm } from './broadcast-form.ts';
import { type DeedContext, type Does, firstOf, said } from './context.ts';
import { type Draft, draftOf, entriesOf, forgetDraft, keepDraft, lastSent, subjectOf } from './draft.ts';
import { fewAtATime } from './few-at-a-time.ts';

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
	await planAnew(changed, context);
	const outcome = await everywhere(
		await entriesOf(id, store),
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

/** What has not gone out yet must not come with the old words: withdrawn, then planned with the new ones. */
async function planAnew(draft: Draft, { store, phrases, newId }: DeedContext): Promise<void> {
	const entries = await entriesOf(draft.id, store);
	const waiting = new Set(entries.filter(isWaiting).map(({ planned }) => planned.key));
	await store.ledger.withdraw([...waiting], phrases.office.reworded);
	const withdrawn = (await entriesOf(draft.id, store)).filter(
		({ state, planned }) => state === 'skipped' && waiting.has(planned.key),
	);
	const subject = subjectOf(draft);
	const edition = newId();
	await store.ledger.add(
		withdrawn.map(({ planned }) => ({
			...planned,
			key: `broadcast/${draft.id}/${destinationText(planned.destination)}/${edition}`,
			subject,
		})),
	);
}

const isWaiting = ({ state }: Entry): boolean => state === 'planned' || state === 'failed';

/** The draft goes too: a button that still stands somewhere must not send it again. */
export const undo: Does = async (deed, argument, context) => {
	const { store, phrases, now } = context;
	const id = argument === '' ? await lastSent(store) : argument;
	const entries = id === undefined ? [] : await entriesOf(id, store);
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

type Change = (entry: Entry, messenger: Messenger, receipt: string) => Promise<Sent>;

/** The same change to every message that went out, or may have; what could not be changed is told. */
async function everywhere(
	entries: readonly Entry[],
	receipts: Draft['receipts'],
	context: DeedContext,
	done: (count: number) => string,
	change: Change,
): Promise<Outcome> {
	const arrived = entries.filter(mayHaveArrived);
	const results = await fewAtATime(arrived, async (entry) => {
		const result = await changeOne(entry, receipts, context, change);
		return result.kind === 'sent' ? [] : [`${destinationText(entry.planned.destination)}: ${result.why}`];
	});
	const troubles = results.flat();
	return said(context, done(arrived.length - troubles.length), ...firstOf(troubles, context));
}

const mayHaveArrived = ({ state }: Entry): boolean =>
	state === 'sent' || state === 'perhaps-sent' || state === 'claimed';

async function changeOne(
	entry: Entry,
	receipts: Draft['receipts'],
	context: DeedContext,
	change: Change,
): Promise<Sent> {
	const { messengers, phrases } = context;
	const { destination, key, at } = entry.planned;
	const messenger = messengers.find(({ platform }) => platform === destination.platform);
	if (!messenger) return failed(phrases.office.noPlatform(destination.platform));
	if (entry.state === 'claimed') return failed(phrases.office.states.claimed);
	const known = receipts[destinationText(destination)] ?? entry.receipt;
	const receipt = known ?? (await messenger.find(destination, key, at).catch(() => undefined));
	return receipt === undefined
		? failed(phrases.office.states['perhaps-sent'])
		: patiently(() => change(entry, messenger, receipt), context);
}

const TRIES = 5;

/** A platform that is asked too much says how long to wait. */
async function patiently(change: () => Promise<Sent>, { sleep }: DeedContext): Promise<Sent> {
	for (let tries = 1; ; tries += 1) {
		const sent = await change();
		if (sent.kind !== 'failed' || !sent.after || tries === TRIES) return sent;
		await sleep(sent.after.total('milliseconds'));
	}
}

const failed = (why: string): Sent => ({ kind: 'failed', retry: false, why });
