/** `emcee broadcast`: the same preview and the same outcome as in chat, from the shell. */

import { parseArgs } from 'node:util';
import { type Announcing, createAnnouncing } from '../announcing.ts';
import type { Outcome, Submission } from '../core/announce/deed.ts';
import { draftOf, entriesOf, forgetDraft } from '../core/announce/deeds/draft.ts';
import { destinationText, readDestination } from '../core/announce/destination.ts';
import { plain } from '../core/answer/plain.ts';
import { Fault } from '../core/fault.ts';
import { prepare } from '../prepare.ts';

/** Whoever may start programs here may also broadcast; the audit log says that it came from the shell. */
const SHELL = {
	by: { id: 'shell', memberships: [], administrator: true },
	person: { platform: 'shell', channel: 'shell', person: true },
	asker: {},
} satisfies Omit<Submission, 'form' | 'values'>;

export async function broadcast(rest: readonly string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: [...rest],
		allowPositionals: true,
		options: { to: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
	});
	const words = positionals.join(' ').trim();
	if (!values.to || words === '') {
		throw new Fault(
			'usage',
			'Say where and what: emcee broadcast --to slack:C0123,discord:4567 "Doors open at nine."',
		);
	}
	const to = destinationsIn(values.to);
	const { announcer, store, heartbeat } = await createAnnouncing(await prepare());
	try {
		return await send({ announcer, store, heartbeat, print }, { words, to, isDry: values['dry-run'] });
	} finally {
		await heartbeat.stop();
		await store.close();
	}
}

/** As written in `--to`; refuses what is no destination, so that a slip does not leave a channel out. */
export function destinationsIn(text: string): readonly string[] {
	return text.split(',').map((one) => {
		const destination = readDestination(one);
		if (destination) return destinationText(destination);
		throw new Fault('usage', `\`${one.trim()}\` is no destination; write slack:C… or discord:ID.`);
	});
}

type Office = Pick<Announcing, 'announcer' | 'store' | 'heartbeat'> & { print(line: string): void };
type Message = { words: string; to: readonly string[]; isDry: boolean };

/** 1 when it did not, or with `isDry` would not, reach every channel. */
export async function send(office: Office, { words, to, isDry }: Message): Promise<number> {
	const { announcer, store } = office;
	const id = crypto.randomUUID();
	const values = { words: [words], to, ping: ['nobody'], trouble: ['refuse'] };
	await show(await announcer.submit({ ...SHELL, form: `broadcast ${id}`, values }), office);
	const isReady = (await draftOf(id, store)) !== undefined;
	if (isDry) await forgetDraft(id, store);
	if (isDry || !isReady) return isReady ? 0 : 1;
	await show(await announcer.act({ ...SHELL, text: `confirm ${id}` }), office);
	return giveUp(id, office);
}

/** Whoever starts a program waits for its end: nothing of it may go out hours later. */
async function giveUp(id: string, { store, heartbeat, print }: Office): Promise<number> {
	await heartbeat.stop();
	const entries = await entriesOf(id, store);
	const missing = entries.filter(({ state }) => state !== 'sent').map(({ planned }) => planned.key);
	const withdrawn = await store.ledger.withdraw(missing, 'withdrawn: the command ended');
	if (withdrawn > 0) print(`Withdrawn where it had not gone out: ${withdrawn}. It will not be tried again.`);
	return missing.length === 0 && entries.length > 0 ? 0 : 1;
}

async function show(outcome: Outcome, { print }: Office): Promise<void> {
	if (outcome.kind === 'form') return;
	print(plain(outcome.answer));
	for await (const answer of outcome.progress ?? []) print(plain(answer));
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
