/** What every ledger does when several replicas, each with its own store, work on one place. */

import { describe, expect, it } from 'vitest';
import type { Claimed, Ledger } from '../../src/core/announce/ledger.ts';
import { type Place, usePlace } from './place.ts';
import { aMinute, message, minutes, NO_TIME } from './planned.ts';

const CHANNELS = 40;
const IN_EACH = 5;

/** Five messages to each of forty channels, a minute apart. */
const MANY = Array.from({ length: CHANNELS * IN_EACH }, (_, index) => {
	const channel = `c${index % CHANNELS}`;
	const turn = Math.floor(index / CHANNELS);
	return message(`${channel}-${turn}`, turn, { destination: { platform: 'slack', channel } });
});

const claimAll = (ledger: Ledger, lease = aMinute): Promise<readonly Claimed[]> =>
	ledger.claim('slack', minutes(60), 7, lease);

/** Claims and completes until nothing is left, noting each key in the order of sending. */
async function drain(ledger: Ledger, sent: string[]): Promise<void> {
	for (;;) {
		const claimed = await claimAll(ledger);
		if (claimed.length === 0) return;
		for (const { planned, token } of claimed) {
			sent.push(planned.key);
			await ledger.complete(planned.key, token, { state: 'sent', receipt: planned.key, late: false });
		}
	}
}

export function ledgerReplicasContract(name: string, create: () => Promise<Place>): void {
	describe(`${name} as a ledger of several replicas`, () => {
		const open = usePlace(create);
		const openLedgers = async (count: number): Promise<readonly Ledger[]> => {
			const stores = await Promise.all(Array.from({ length: count }, open));
			return stores.map(({ ledger }) => ledger);
		};

		it('adds each message once, whoever else plans the same', async () => {
			const added = await Promise.all((await openLedgers(3)).map((ledger) => ledger.add(MANY)));
			expect(added.reduce((sum, one) => sum + one)).toBe(MANY.length);
		});

		it('never gives two of them the same message or the same channel', async () => {
			const ledgers = await openLedgers(4);
			await ledgers[0]?.add(MANY);
			const claims = await Promise.all([...ledgers, ...ledgers].map((ledger) => claimAll(ledger)));
			const channels = claims.flat().map(({ planned }) => planned.destination.channel);
			expect(channels.length).toBeGreaterThan(0);
			expect(channels.toSorted()).toEqual([...new Set(channels)].sort());
		});

		it('has each message sent once, and each channel in order', async () => {
			const ledgers = await openLedgers(3);
			await ledgers[0]?.add(MANY);
			const sent: string[] = [];
			// Who finds nothing left while others hold the rest ends early; one more round takes what remains.
			await Promise.all(ledgers.map((ledger) => drain(ledger, sent)));
			await Promise.all(ledgers.map((ledger) => drain(ledger, sent)));
			const turnsOf = (channel: number) => sent.filter((key) => key.startsWith(`c${channel}-`));
			const expected = (channel: number) =>
				Array.from({ length: IN_EACH }, (_, turn) => `c${channel}-${turn}`);
			const channels = Array.from({ length: CHANNELS }, (_, channel) => channel);
			expect(channels.map(turnsOf)).toEqual(channels.map(expected));
		});

		it('gives what a killed replica held to exactly one other', async () => {
			const ledgers = await openLedgers(4);
			await ledgers[0]?.add(MANY.slice(0, 3));
			const held = await claimAll(ledgers[0] ?? expect.unreachable(), NO_TIME);
			const taken = await Promise.all(ledgers.slice(1).map((ledger) => claimAll(ledger)));
			const keys = (claimed: readonly Claimed[]) => claimed.map(({ planned }) => planned.key).sort();
			expect(keys(taken.flat())).toEqual(keys(held));
			expect(taken.flat().every(({ perhapsSent }) => perhapsSent)).toBe(true);
		});

		it('knows everything after all have closed and one begins again', async () => {
			const first = await open();
			await first.ledger.add([message('a1'), message('b1')]);
			const [claimed] = await first.ledger.claim('slack', minutes(0), 1, aMinute);
			const sent = { state: 'sent', receipt: 'r1', late: false } as const;
			await first.ledger.complete(claimed?.planned.key ?? '', claimed?.token ?? '', sent);
			const before = await first.ledger.entries({ most: 9 });
			await first.close();
			expect(await (await open()).ledger.entries({ most: 9 })).toEqual(before);
		});
	});
}
