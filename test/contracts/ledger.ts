/** What every ledger does, whatever keeps it. */

import { describe, expect, it } from 'vitest';
import type { Claimed, Completion, Ledger } from '../../src/core/announce/ledger.ts';
import { type Place, usePlace } from './place.ts';
import { aMinute, EVERY_SUBJECT, message, minutes, NO_TIME, NOON } from './planned.ts';

const SENT: Completion = { state: 'sent', receipt: 'r1', late: false };
const FAILED: Completion = { state: 'failed', why: 'the channel is gone' };
const SKIPPED: Completion = { state: 'skipped', why: 'it was over' };
const TO_RETRY: Completion = { state: 'failed', why: 'too many requests', retryAt: minutes(5) };
const PERHAPS: Completion = { state: 'perhaps-sent', why: 'no answer', retryAt: minutes(5) };

const keysOf = (claimed: readonly Claimed[]): readonly string[] => claimed.map(({ planned }) => planned.key);

const claimAt = (ledger: Ledger, minute: number, lease = aMinute, most = 100): Promise<readonly Claimed[]> =>
	ledger.claim('slack', minutes(minute), most, lease);

/** The state in which each key is; with `why`, since a reader of `status` sees that. */
async function statesOf(ledger: Ledger): Promise<Record<string, unknown>> {
	const entries = await ledger.entries({ most: 100 });
	return Object.fromEntries(entries.map(({ planned, state }) => [planned.key, state]));
}

export function ledgerContract(name: string, create: () => Promise<Place>): void {
	describe(`${name} as a ledger`, () => {
		const open = usePlace(create);
		const openLedger = async (...keys: readonly [string, number?][]): Promise<Ledger> => {
			const { ledger } = await open();
			await ledger.add(keys.map(([key, due]) => message(key, due)));
			return ledger;
		};

		/** One row that was claimed at noon and ended so. */
		const after = async (completion: Completion): Promise<Ledger> => {
			const ledger = await openLedger(['a1']);
			const [claimed] = await claimAt(ledger, 0);
			await ledger.complete('a1', claimed?.token ?? '', completion);
			return ledger;
		};

		describe('adding', () => {
			it('tells how many were new, and leaves what it knows as it is', async () => {
				const ledger = await openLedger(['a1', 1]);
				expect(await ledger.add([message('a1', 9), message('b1'), message('b1'), message('c1')])).toBe(2);
				expect(keysOf(await claimAt(ledger, 1))).toEqual(['b1', 'c1', 'a1']);
			});

			it('takes nothing, and thousands', async () => {
				const ledger = await openLedger();
				const many = Array.from({ length: 2_500 }, (_, index) => message(`a${index}`));
				expect(await ledger.add([])).toBe(0);
				expect(await ledger.add(many)).toBe(2_500);
				expect(await ledger.add(many)).toBe(0);
			});

			it.each(EVERY_SUBJECT)('gives back whole what was planned: $kind', async (subject) => {
				const planned = message('a1', 0, {
					subject,
					destination: { platform: 'discord', channel: '1234', person: true },
					locale: 'ar',
					due: NOON.add({ nanoseconds: 7 }),
				});
				const { ledger } = await open();
				await ledger.add([planned]);
				const [claimed] = await ledger.claim('discord', minutes(1), 1, aMinute);
				const [entry] = await ledger.entries({ most: 1 });
				expect([claimed?.planned, entry?.planned]).toEqual([planned, planned]);
			});
		});

		describe('claiming', () => {
			it('waits for what is due, and takes the earliest first', async () => {
				const ledger = await openLedger(['c1', 3], ['b1', 2], ['a1', 1], ['d1', 4]);
				expect(await claimAt(ledger, 0)).toEqual([]);
				expect(keysOf(await claimAt(ledger, 3, aMinute, 2))).toEqual(['a1', 'b1']);
				expect(keysOf(await claimAt(ledger, 3))).toEqual(['c1']);
			});

			it('hands over the message with a token, as never tried', async () => {
				const ledger = await openLedger(['a1']);
				expect(await claimAt(ledger, 0)).toEqual([
					{ planned: message('a1'), token: expect.any(String), attempts: 0, perhapsSent: false },
				]);
			});

			it('leaves to other replicas what goes to another platform', async () => {
				const ledger = await openLedger(['a1']);
				expect(await ledger.claim('discord', minutes(1), 10, aMinute)).toEqual([]);
			});

			it('takes one at a time of a channel, in order', async () => {
				const ledger = await openLedger(['a2', 2], ['a1', 1], ['a3', 3]);
				const order: string[] = [];
				for (let turn = 0; turn < 3; turn++) {
					const [claimed, ...others] = await claimAt(ledger, 9);
					expect([others, await claimAt(ledger, 9)]).toEqual([[], []]);
					await ledger.complete(claimed?.planned.key ?? '', claimed?.token ?? '', SENT);
					order.push(claimed?.planned.key ?? '');
				}
				expect(order).toEqual(['a1', 'a2', 'a3']);
			});

			it('takes nothing of a held channel, also what should have gone before', async () => {
				const ledger = await openLedger(['a2', 2]);
				await claimAt(ledger, 2);
				await ledger.add([message('a1', 1)]);
				expect(await claimAt(ledger, 9)).toEqual([]);
			});

			it('does not let one that waits to be retried hold up its channel', async () => {
				const ledger = await after(TO_RETRY);
				await ledger.add([message('a2', 1)]);
				expect(keysOf(await claimAt(ledger, 1))).toEqual(['a2']);
			});

			it('tries again at the time that was set, not before', async () => {
				const ledger = await after(TO_RETRY);
				expect(await claimAt(ledger, 4)).toEqual([]);
				expect(await claimAt(ledger, 5)).toMatchObject([{ attempts: 1, perhapsSent: false }]);
			});

			it('says that one may have arrived', async () => {
				const ledger = await after(PERHAPS);
				expect(await claimAt(ledger, 4)).toEqual([]);
				expect(await claimAt(ledger, 5)).toMatchObject([{ attempts: 1, perhapsSent: true }]);
			});

			it('forgets the doubt once somebody looked', async () => {
				const ledger = await after(PERHAPS);
				const [claimed] = await claimAt(ledger, 5);
				await ledger.complete('a1', claimed?.token ?? '', TO_RETRY);
				expect(await claimAt(ledger, 5)).toMatchObject([{ attempts: 2, perhapsSent: false }]);
			});

			it.each([SENT, FAILED, SKIPPED])('never again takes what is finished: $state', async (completion) => {
				expect(await claimAt(await after(completion), 9_999)).toEqual([]);
			});

			it('takes over what a vanished holder left, in doubt and before the rest of its channel', async () => {
				const ledger = await openLedger(['a2', 2], ['b1', 1]);
				await claimAt(ledger, 2, NO_TIME);
				await ledger.add([message('a1', 0)]);
				const taken = await claimAt(ledger, 9);
				expect(
					taken.map(({ planned, attempts, perhapsSent }) => [planned.key, attempts, perhapsSent]),
				).toEqual([
					['b1', 1, true],
					['a2', 1, true],
				]);
				expect(await claimAt(ledger, 9)).toEqual([]);
			});
		});

		describe('completing', () => {
			it.each<[Completion, object]>([
				[SENT, { state: 'sent', attempts: 1, receipt: 'r1', late: false }],
				[FAILED, { state: 'failed', attempts: 1, why: 'the channel is gone' }],
				[TO_RETRY, { state: 'failed', attempts: 1, why: 'too many requests' }],
				[PERHAPS, { state: 'perhaps-sent', attempts: 1, why: 'no answer' }],
				[SKIPPED, { state: 'skipped', attempts: 0, why: 'it was over' }],
			])('remembers $state', async (completion, remembered) => {
				const ledger = await after(completion);
				const changed = expect.any(Temporal.Instant);
				expect(await ledger.entries({ most: 9 })).toEqual([
					{ planned: message('a1'), changed, ...remembered },
				]);
			});

			it('is for the holder only, and once', async () => {
				const ledger = await openLedger(['a1']);
				const [claimed] = await claimAt(ledger, 0);
				expect(await ledger.complete('a1', 'another token', SENT)).toBe(false);
				expect(await ledger.complete('b1', claimed?.token ?? '', SENT)).toBe(false);
				expect(await ledger.complete('a1', claimed?.token ?? '', TO_RETRY)).toBe(true);
				expect(await ledger.complete('a1', claimed?.token ?? '', SENT)).toBe(false);
				expect(await statesOf(ledger)).toEqual({ a1: 'failed' });
			});

			it('is refused to a holder who was thought dead', async () => {
				const ledger = await openLedger(['a1']);
				const [late] = await claimAt(ledger, 0, NO_TIME);
				const [successor] = await claimAt(ledger, 0);
				expect(await ledger.complete('a1', late?.token ?? '', FAILED)).toBe(false);
				expect(await ledger.complete('a1', successor?.token ?? '', SENT)).toBe(true);
				expect(await statesOf(ledger)).toEqual({ a1: 'sent' });
			});

			it('is open to a slow holder as long as nobody took over', async () => {
				const ledger = await openLedger(['a1']);
				const [slow] = await claimAt(ledger, 0, NO_TIME);
				expect(await ledger.complete('a1', slow?.token ?? '', SENT)).toBe(true);
				expect(await claimAt(ledger, 9)).toEqual([]);
			});
		});

		describe('withdrawing', () => {
			it('lets go what waits, and leaves what is on its way or out', async () => {
				const ledger = await after(SENT);
				await ledger.add([message('b1')]);
				await claimAt(ledger, 0);
				await ledger.add([message('c1', 8), message('d1', 8)]);
				expect(await ledger.withdraw(['a1', 'b1', 'c1', 'unknown'], 'withdrawn')).toBe(1);
				expect(await statesOf(ledger)).toEqual({ a1: 'sent', b1: 'claimed', c1: 'skipped', d1: 'planned' });
				expect(await ledger.entries({ keys: ['c1'], most: 1 })).toMatchObject([{ why: 'withdrawn' }]);
				expect(keysOf(await claimAt(ledger, 9))).toEqual(['d1']);
			});

			it.each([TO_RETRY, PERHAPS])('lets go what would be tried again: $state', async (completion) => {
				const ledger = await after(completion);
				expect(await ledger.withdraw(['a1'], 'withdrawn')).toBe(1);
				expect(await claimAt(ledger, 9)).toEqual([]);
			});
		});

		describe('forgetting', () => {
			const LATER = minutes(9_999_999);

			it.each([SENT, FAILED, SKIPPED])('lets go what is finished: $state', async (completion) => {
				const ledger = await after(completion);
				expect(await ledger.forget(LATER)).toBe(1);
				expect(await ledger.entries({ most: 9 })).toEqual([]);
			});

			it.each([TO_RETRY, PERHAPS])('keeps what is to be tried again: $state', async (completion) => {
				expect(await (await after(completion)).forget(LATER)).toBe(0);
			});

			it('keeps what waits or is on its way', async () => {
				const ledger = await openLedger(['a1'], ['b1', 1]);
				await claimAt(ledger, 0);
				expect(await ledger.forget(LATER)).toBe(0);
			});

			it('keeps what was finished since', async () => {
				expect(await (await after(SENT)).forget(Temporal.Instant.from('2024-01-01T00:00Z'))).toBe(0);
			});

			it('keeps what is still worth saying, which would be planned and said again', async () => {
				const { ledger } = await open();
				await ledger.add([message('a1', 0, { usefulUntil: LATER })]);
				const [claimed] = await claimAt(ledger, 0);
				await ledger.complete('a1', claimed?.token ?? '', SENT);
				expect(await ledger.forget(LATER)).toBe(0);
			});
		});
	});
}
