/**
 * The ledger in SQL. Every change is one statement, so a replica may die between any two of them.
 *
 * `ready` is when a row may next be claimed, by the caller's clock: null while it is claimed and once it is
 * finished.
 */

import { setImmediate } from 'node:timers/promises';
import { destinationText } from '../../core/announce/destination.ts';
import type { Ledger } from '../../core/announce/ledger.ts';
import type { Planned } from '../../core/announce/planned.ts';
import { claimRows } from './claim.ts';
import { completeRow } from './complete.ts';
import type { Database } from './database.ts';
import { findEntries } from './entries.ts';
import { oneOf } from './one-of.ts';
import { sql } from './sql.ts';

/** Some ten milliseconds of SQLite's work, in which nothing else is answered. */
const ROWS_AT_ONCE = 500;

export function createLedger(database: Database): Ledger {
	return {
		add: (planned) => inParts(planned, (part) => addRows(database, part)),
		claim: (platform, now, most, lease) => claimRows(database, { platform, now, most, lease }),
		complete: (key, token, completion) => completeRow(database, key, token, completion),
		withdraw: (keys, why) => inParts(keys, (part) => withdrawRows(database, part, why)),
		entries: (filter) => findEntries(database, filter),
		forget: (before) => forgetRows(database, before),
	};
}

async function inParts<T>(
	items: readonly T[],
	act: (part: readonly T[]) => Promise<number>,
): Promise<number> {
	let total = 0;
	for (let start = 0; start < items.length; start += ROWS_AT_ONCE) {
		total += await act(items.slice(start, start + ROWS_AT_ONCE));
		await setImmediate();
	}
	return total;
}

/** Most of a plan is known since the last tick, and asking for a key is cheaper than offering a row. */
async function addRows(database: Database, planned: readonly Planned[]): Promise<number> {
	const keys = oneOf(
		planned.map(({ key }) => key),
		database.dialect,
	);
	const rows = await database.all(sql`SELECT key FROM delivery WHERE key IN ${keys}`);
	const known = new Set(rows.map(({ key }) => key));
	const unknown = planned.filter(({ key }) => !known.has(key));
	return unknown.length === 0 ? 0 : insertRows(database, unknown);
}

function insertRows({ run, dialect }: Database, planned: readonly Planned[]): Promise<number> {
	const rows = planned.map((one) => ({
		key: one.key,
		// As text within the text, so that a database never reads what organisers wrote.
		planned: JSON.stringify(one),
		platform: one.destination.platform,
		destination: destinationText(one.destination),
		kind: one.kind,
		broadcast: one.subject.kind === 'broadcast' ? one.subject.broadcast : null,
		usefulUntil: one.usefulUntil.epochMilliseconds,
		ready: one.due.epochMilliseconds,
	}));
	return run(sql`
		INSERT INTO delivery
			(key, planned, platform, destination, kind, broadcast, useful_until, ready, state, attempts, doubtful, changed)
		SELECT
			value ->> 'key',
			value ->> 'planned',
			value ->> 'platform',
			value ->> 'destination',
			value ->> 'kind',
			value ->> 'broadcast',
			CAST(value ->> 'usefulUntil' AS BIGINT),
			CAST(value ->> 'ready' AS BIGINT),
			'planned',
			0,
			0,
			${dialect.clock}
		FROM ${dialect.elements(JSON.stringify(rows))}
		WHERE TRUE
		ON CONFLICT (key) DO NOTHING`);
}

function withdrawRows({ run, dialect }: Database, keys: readonly string[], why: string): Promise<number> {
	return run(sql`
		UPDATE delivery SET state = 'skipped', ready = NULL, why = ${why}, changed = ${dialect.clock}
		WHERE ready IS NOT NULL AND key IN ${oneOf(keys, dialect)}`);
}

/** What is still worth saying stays known however long ago it was said: it would be planned anew. */
async function forgetRows({ run }: Database, before: Temporal.Instant): Promise<number> {
	const then = before.epochMilliseconds;
	let total = 0;
	for (;;) {
		const gone = await run(sql`
			DELETE FROM delivery WHERE key IN (
				SELECT key FROM delivery
				WHERE ready IS NULL AND state <> 'claimed' AND changed < ${then} AND useful_until < ${then}
				LIMIT ${ROWS_AT_ONCE}
			)`);
		total += gone;
		if (gone < ROWS_AT_ONCE) return total;
		await setImmediate();
	}
}
