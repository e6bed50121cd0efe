/** What every ledger tells of what happened, whatever keeps it. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryFilter, Ledger } from '../../src/core/announce/ledger.ts';
import { type Place, usePlace } from './place.ts';
import { aMinute, message, minutes, NOON } from './planned.ts';

const broadcast = (id: string) =>
	({ kind: 'broadcast', broadcast: id, text: 'Hall B', ping: false }) as const;

/** Three channels, of which the first has heard. */
async function fill(ledger: Ledger): Promise<void> {
	await ledger.add([
		message('a1', 0),
		message('b1', 5, { kind: 'digest' }),
		message('c1', 5, { kind: 'broadcast', subject: broadcast('lunch') }),
		message('c2', 5, {
			kind: 'broadcast',
			subject: broadcast('dinner'),
			destination: { platform: 'slack', channel: 'c', person: true },
		}),
	]);
	const [claimed] = await ledger.claim('slack', NOON, 1, aMinute);
	await ledger.complete('a1', claimed?.token ?? '', { state: 'sent', receipt: 'r1', late: true });
}

/** The store's clock counts milliseconds. */
function untilTheNextMillisecond(): void {
	const end = performance.timeOrigin + performance.now() + 2;
	while (performance.timeOrigin + performance.now() < end);
}

export function ledgerEntriesContract(name: string, create: () => Promise<Place>): void {
	describe(`${name} as a ledger that is looked at`, () => {
		const open = usePlace(create);
		let ledger: Ledger;
		beforeEach(async () => {
			({ ledger } = await open());
			await fill(ledger);
		});

		const keysBy = async (filter: Omit<EntryFilter, 'most'>): Promise<readonly string[]> =>
			(await ledger.entries({ ...filter, most: 10 })).map(({ planned }) => planned.key).sort();

		it.each<[Omit<EntryFilter, 'most'>, readonly string[]]>([
			[{}, ['a1', 'b1', 'c1', 'c2']],
			[{ keys: ['b1', 'a1', 'unknown'] }, ['a1', 'b1']],
			[{ keys: [] }, []],
			[{ states: ['planned'] }, ['b1', 'c1', 'c2']],
			[{ states: ['sent', 'failed'] }, ['a1']],
			[{ destination: 'slack:c' }, ['c1']],
			[{ destination: 'slack:@c' }, ['c2']],
			[{ kind: 'digest' }, ['b1']],
			[{ broadcast: 'lunch' }, ['c1']],
			[{ kind: 'broadcast', states: ['planned'], broadcast: 'dinner' }, ['c2']],
			[{ kind: 'broadcast', destination: 'slack:b' }, []],
		])('finds %j', async (filter, keys) => {
			expect(await keysBy(filter)).toEqual(keys);
		});

		it('finds any number of keys', async () => {
			const keys = Array.from({ length: 70_000 }, (_, index) => `x${index}`);
			expect(await keysBy({ keys: [...keys, 'b1'] })).toEqual(['b1']);
		});

		it('tells the newest change first, and no more than was asked', async () => {
			untilTheNextMillisecond();
			await ledger.withdraw(['b1'], 'withdrawn');
			untilTheNextMillisecond();
			const [claimed] = await ledger.claim('slack', minutes(5), 1, aMinute);
			const newest = await ledger.entries({ most: 2 });
			expect(newest.map(({ planned }) => planned.key)).toEqual([claimed?.planned.key, 'b1']);
		});

		it('dates a change by the real clock, whatever time it is for the bot', async () => {
			const before = Temporal.Now.instant().subtract({ seconds: 5 });
			const [entry] = await ledger.entries({ keys: ['a1'], most: 1 });
			const after = Temporal.Now.instant().add({ seconds: 5 });
			const changed = entry?.changed ?? NOON;
			expect([before, changed, after].sort(Temporal.Instant.compare)).toEqual([before, changed, after]);
		});
	});
}
