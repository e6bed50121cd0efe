/** The simplest ledger that could be written: in memory, for one replica, a lease being over at once or never. */

import { destinationText } from '../../src/core/announce/destination.ts';
import type { Claimed, Completion, Entry, Ledger } from '../../src/core/announce/ledger.ts';
import type { Planned } from '../../src/core/announce/planned.ts';
import { NOON } from './planned.ts';

type Row = {
	planned: Planned;
	state: Entry['state'];
	attempts: number;
	/** From when it may be claimed; absent while it is claimed and once it is finished. */
	ready: Temporal.Instant | undefined;
	token: string | undefined;
	abandoned: boolean;
};

export type SimpleLedger = Pick<Ledger, 'add' | 'claim' | 'complete' | 'withdraw' | 'entries'>;

export function createSimpleLedger(): SimpleLedger {
	const rows = new Map<string, Row>();
	let tokens = 0;
	return {
		add: async (planned) => {
			const unknown = planned.filter(({ key }) => !rows.has(key));
			for (const one of unknown) rows.set(one.key, toRow(one));
			return unknown.length;
		},
		claim: async (platform, now, most, lease) =>
			claimable([...rows.values()], platform, now)
				.slice(0, most)
				.map((row) => claim(row, `token ${++tokens}`, lease.sign < 0)),
		complete: async (key, token, completion) => {
			const row = rows.get(key);
			if (row?.token !== token) return false;
			complete(row, completion);
			return true;
		},
		withdraw: async (keys) => {
			const waiting = keys.flatMap((key) => rows.get(key) ?? []).filter(({ ready }) => ready !== undefined);
			for (const row of waiting) Object.assign(row, { state: 'skipped', ready: undefined });
			return waiting.length;
		},
		entries: async () =>
			[...rows.values()].map(({ planned, state, attempts }) => ({ planned, state, attempts, changed: NOON })),
	};
}

const toRow = (planned: Planned): Row => ({
	planned,
	state: 'planned',
	attempts: 0,
	ready: planned.due,
	token: undefined,
	abandoned: false,
});

/** What vanished holders left, and the first of each channel that nobody holds, if it is due. */
function claimable(all: readonly Row[], platform: string, now: Temporal.Instant): readonly Row[] {
	const rows = all.filter(({ planned }) => planned.destination.platform === platform);
	const held = new Set(rows.filter(({ state }) => state === 'claimed').map(channelOf));
	const waiting = rows.filter((row) => row.ready !== undefined && !held.has(channelOf(row))).sort(inOrder);
	const first = waiting.filter((row) => waiting.find((other) => channelOf(other) === channelOf(row)) === row);
	const due = first.filter(({ ready }) => ready && Temporal.Instant.compare(ready, now) <= 0);
	return [...rows.filter(({ abandoned }) => abandoned), ...due];
}

const channelOf = ({ planned }: Row): string => destinationText(planned.destination);

const inOrder = (one: Row, other: Row): number =>
	Temporal.Instant.compare(one.ready ?? NOON, other.ready ?? NOON) ||
	(one.planned.key < other.planned.key ? -1 : 1);

function claim(row: Row, token: string, abandoned: boolean): Claimed {
	const perhapsSent = row.state === 'claimed' || row.state === 'perhaps-sent';
	const attempts = row.attempts + (row.state === 'claimed' ? 1 : 0);
	Object.assign(row, { state: 'claimed', ready: undefined, token, abandoned, attempts });
	return { planned: row.planned, token, attempts, perhapsSent };
}

function complete(row: Row, completion: Completion): void {
	const attempts = row.attempts + (completion.state === 'skipped' ? 0 : 1);
	const ready = 'retryAt' in completion ? completion.retryAt : undefined;
	Object.assign(row, { state: completion.state, ready, attempts, token: undefined, abandoned: false });
}
