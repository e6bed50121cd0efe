/** Reading the ledger back: what happened, and what is to come. */

import type { Entry, EntryFilter } from '../../core/announce/ledger.ts';
import type { Database, Dialect } from './database.ts';
import { EntryRow } from './ledger-rows.ts';
import { oneOf } from './one-of.ts';
import { readRow } from './rows.ts';
import { all, list, type Sql, sql } from './sql.ts';

/** Newest change first. */
export async function findEntries(database: Database, filter: EntryFilter): Promise<readonly Entry[]> {
	const rows = await database.all(sql`
		SELECT key, planned, state, attempts, receipt, why, late, changed FROM delivery
		WHERE ${all(conditions(filter, database.dialect))}
		ORDER BY changed DESC LIMIT ${filter.most}`);
	return rows.map((row) => readRow(EntryRow, row, `the delivery ${row.key}`));
}

function conditions(filter: EntryFilter, dialect: Dialect): readonly Sql[] {
	const { keys, states, destination, kind, broadcast } = filter;
	return [
		keys && sql`key IN ${oneOf(keys, dialect)}`,
		states && sql`state IN (${list(states)})`,
		destination !== undefined && sql`destination = ${destination}`,
		kind !== undefined && sql`kind = ${kind}`,
		broadcast !== undefined && sql`broadcast = ${broadcast}`,
	].filter((condition) => typeof condition === 'object');
}
