/** What only a real server can show: locks between connections, and connections that are cut. */

import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/core/fault.ts';
import { usePlace } from '../../contracts/place.ts';
import { aMinute, message, NOON } from '../../contracts/planned.ts';
import { createPostgresPlace, withClient } from './postgres-place.ts';

const url = process.env.DATABASE_URL ?? '';

/** Until the store waits for a lock that this connection holds. */
async function untilHeldUp(holder: pg.Client): Promise<void> {
	const waiting = 'SELECT 1 FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))';
	while ((await holder.query(waiting)).rowCount === 0) await sleep(1);
}

/** What a tick does: it is told of the trouble, and tries at the next beat. */
async function untilReached<T>(act: () => Promise<T>): Promise<T> {
	try {
		return await act();
	} catch (error) {
		if (error instanceof Fault && error.code === 'unreachable') return untilReached(act);
		throw error;
	}
}

describe.skipIf(url === '')('a Postgres server, when DATABASE_URL names one,', () => {
	let schema = '';
	const open = usePlace(async () => {
		const place = await createPostgresPlace(url);
		schema = place.schema;
		return place;
	});

	it('passes over the channel that another replica is just claiming, without waiting', async () => {
		const { ledger } = await open();
		await ledger.add([message('a1'), message('b1')]);
		await withClient(url, async (other) => {
			await other.query(`BEGIN; SELECT 1 FROM ${schema}.delivery WHERE key = 'a1' FOR UPDATE`);
			const claimed = await ledger.claim('slack', NOON, 9, aMinute);
			expect(claimed.map(({ planned }) => planned.key)).toEqual(['b1']);
		});
	});

	it('gives a channel to one replica, also when an earlier message came in between', async () => {
		const { ledger } = await open();
		await ledger.add([message('a2')]);
		await withClient(url, async (other) => {
			const claim = `UPDATE ${schema}.delivery SET state = 'claimed', ready = NULL WHERE key = 'a2'`;
			await other.query(`BEGIN; ${claim}`);
			await ledger.add([message('a1', -1)]);
			const claiming = ledger.claim('slack', NOON, 9, aMinute);
			await untilHeldUp(other);
			await other.query('COMMIT');
			expect(await claiming).toEqual([]);
		});
	});

	it('is reached again after every connection was cut', async () => {
		const { ledger } = await open();
		await ledger.add([message('a1')]);
		await withClient(url, (other) =>
			other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [
				schema,
			]),
		);
		expect(await untilReached(() => ledger.add([message('a1'), message('b1')]))).toBe(1);
	});
});
