/** Postgres inside the test's process, so that Postgres' SQL is tried where no server is. */

import { PGlite } from '@electric-sql/pglite';
import type { Database, Queries } from '../../../src/adapters/storage/database.ts';
import { createStore } from '../../../src/adapters/storage/open-store.ts';
import { POSTGRES, writeForPostgres } from '../../../src/adapters/storage/postgres-dialect.ts';
import type { Sql } from '../../../src/adapters/storage/sql.ts';
import type { Place } from '../../contracts/place.ts';

/** It takes a second to begin, hence one for all tests, each with a schema of its own. */
export async function openPglite(): Promise<{ createPlace(): Promise<Place>; close(): Promise<void> }> {
	const lite = await PGlite.create();
	let places = 0;
	return {
		createPlace: async () => {
			const schema = `place_${places++}`;
			await lite.exec(`CREATE SCHEMA ${schema}; SET search_path TO ${schema}`);
			return {
				open: () => createStore(databaseOn(lite), 'PGlite'),
				remove: async () => void (await lite.exec(`DROP SCHEMA ${schema} CASCADE`)),
			};
		},
		close: () => lite.close(),
	};
}

const databaseOn = (lite: PGlite): Database => ({
	dialect: POSTGRES,
	...queriesOn(lite),
	exclusively: (work) => lite.transaction((inside) => work(queriesOn(inside))),
	close: async () => {},
});

function queriesOn(lite: Pick<PGlite, 'query'>): Queries {
	const ask = (statement: Sql) => {
		const { text, values } = writeForPostgres(statement);
		return lite.query<Record<string, unknown>>(text, values);
	};
	return {
		all: async (statement) => (await ask(statement)).rows,
		run: async (statement) => (await ask(statement)).affectedRows ?? 0,
	};
}
