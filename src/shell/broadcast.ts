/** `emcee broadcast`: the same preview and the same outcome as in chat, from the shell. */

import { parseArgs } from 'node:util';
import { createAnnouncing } from '../announcing.ts';
import type { Outcome, Submission } from '../core/announce/deed.ts';
import type { Announcer } from '../core/announcer.ts';
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
	const { announcer, store, heartbeat } = await createAnnouncing(await prepare());
	try {
		return await send(
			announcer,
			{ words: [words], to: values.to.split(','), ping: ['nobody'] },
			values['dry-run'],
		);
	} finally {
		await heartbeat.stop();
		await store.close();
	}
}

async function send(announcer: Announcer, values: Submission['values'], isDry: boolean): Promise<number> {
	const id = crypto.randomUUID();
	await show(await announcer.submit({ ...SHELL, form: `broadcast ${id}`, values }));
	if (isDry) return 0;
	await show(await announcer.act({ ...SHELL, text: `confirm ${id}` }));
	return 0;
}

async function show(outcome: Outcome): Promise<void> {
	if (outcome.kind === 'form') return;
	process.stdout.write(`${plain(outcome.answer)}\n`);
	for await (const answer of outcome.progress ?? []) process.stdout.write(`${plain(answer)}\n`);
}
