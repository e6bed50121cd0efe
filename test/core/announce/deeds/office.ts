/** The office as organisers and members meet it: the built-in event, a real store in memory, a channel of paper. */

import { createStore } from '../../../../src/adapters/storage/open-store.ts';
import { openSqlite } from '../../../../src/adapters/storage/sqlite.ts';
import { LANGUAGES } from '../../../../src/content/languages.ts';
import type { Deed, Outcome } from '../../../../src/core/announce/deed.ts';
import { destinationText } from '../../../../src/core/announce/destination.ts';
import { createHeartbeat } from '../../../../src/core/announce/heartbeat.ts';
import type { Messenger, Sent } from '../../../../src/core/announce/messenger.ts';
import type { Answer } from '../../../../src/core/answer/answer.ts';
import { plain } from '../../../../src/core/answer/plain.ts';
import { createAnnouncer } from '../../../../src/core/create-announcer.ts';
import { createFind } from '../../../../src/core/programme/find.ts';
import type { Programme } from '../../../../src/core/programme/programme.ts';
import { builtIn, builtInPolicy, SIX_DAYS_BEFORE } from '../../built-in.ts';

export type Office = Awaited<ReturnType<typeof openOffice>>;

type Paper = { to: string; text: string; ping: boolean };

export async function openOffice(loaded: Programme = builtIn) {
	const store = await createStore(await openSqlite(':memory:'), 'memory');
	const papers = new Map<string, Paper>();
	const closed = new Set<string>();
	const edits = { renumber: false };
	const stumbles: Sent[] = [];
	const slept: number[] = [];
	const messengers = [onPaper(papers, closed, edits, stumbles)];
	const time = { now: Temporal.Instant.from(SIX_DAYS_BEFORE) };
	const clock = { now: () => time.now };
	const log = { info() {}, warn() {}, error() {} };
	const programme = () => loaded;
	const heartbeat = createHeartbeat({
		programme,
		policy: builtInPolicy,
		languages: LANGUAGES,
		store,
		messengers,
		desks: [],
		clock,
		log,
		random: () => 0,
		sleep: async () => {},
	});
	let ids = 0;
	const announcer = createAnnouncer({
		programme,
		policy: builtInPolicy,
		store,
		messengers,
		organisers: ['slack:UBOSS'],
		findSessions: (words) => createFind(loaded).sessions(words),
		word: heartbeat.word,
		deliver: async () => void (await heartbeat.beat()),
		sleep: async (milliseconds) => void slept.push(milliseconds),
		newId: () => `b${++ids}`,
		languages: LANGUAGES,
		locale: 'en',
		clock,
		log,
	});
	const as = (user: string, channel = 'C1'): Omit<Deed, 'text'> => ({
		by: { id: `slack:${user}`, memberships: [], administrator: false },
		here: { platform: 'slack', channel },
		person: { platform: 'slack', channel: user, person: true },
		asker: { zone: 'Africa/Nairobi' },
	});
	return {
		store,
		announcer,
		heartbeat,
		/** How long was waited, in milliseconds. */
		slept,
		/** The next of whatever is sent, edited or removed ends so. */
		stumble: (...ends: readonly Sent[]) => void stumbles.push(...ends),
		/** A quarter of an hour later. */
		beatLater: async () => {
			time.now = time.now.add({ minutes: 15 });
			await heartbeat.beat();
		},
		/** What stands in the channels now. */
		papers: () => [...papers.values()],
		/** Nothing more can be posted there. */
		close: (destination: string) => void closed.add(destination),
		/** From now on an edited message is another one, as when it takes more messages than before. */
		renumber: () => {
			edits.renumber = true;
		},
		act: async (text: string, user = 'UBOSS', channel?: string) =>
			lastOf(await announcer.act({ ...as(user, channel), text })),
		submit: async (form: string, values: Record<string, string[]>, user = 'UBOSS') =>
			lastOf(await announcer.submit({ ...as(user), form, values })),
		form: async (text: string) => {
			const outcome = await announcer.act({ ...as('UBOSS'), text });
			return outcome.kind === 'form' ? outcome.form : undefined;
		},
	};
}

/** What is said when all is done. */
async function lastOf(outcome: Outcome): Promise<Answer & { text: string }> {
	if (outcome.kind === 'form') throw new Error(`A form: ${outcome.form.title}`);
	let last = outcome.answer;
	for await (const answer of outcome.progress ?? []) last = answer;
	return { ...last, text: plain(last) };
}

function onPaper(
	papers: Map<string, Paper>,
	closed: ReadonlySet<string>,
	edits: { renumber: boolean },
	stumbles: Sent[],
): Messenger {
	let receipts = 0;
	const write = (receipt: string, to: string, answer: Answer) => {
		if (closed.has(to)) return { kind: 'failed', retry: false, why: 'the channel is archived' } as const;
		papers.set(receipt, { to, text: plain(answer), ping: answer.ping === true });
		return { kind: 'sent', receipt } as const;
	};
	return {
		platform: 'slack',
		send: async (to, answer) => stumbles.shift() ?? write(`r${++receipts}`, destinationText(to), answer),
		find: async () => undefined,
		async edit(to, receipt, answer) {
			const stumble = stumbles.shift();
			if (stumble) return stumble;
			papers.delete(receipt);
			return write(edits.renumber ? `r${++receipts}` : receipt, destinationText(to), answer);
		},
		async remove(_, receipt) {
			const stumble = stumbles.shift();
			if (stumble) return stumble;
			papers.delete(receipt);
			return { kind: 'sent', receipt };
		},
		async inspect(to, answer) {
			const name = destinationText(to);
			const trouble = closed.has(name) ? { trouble: 'the channel is archived' } : {};
			return { name, messages: [plain(answer)], ...trouble };
		},
	};
}
