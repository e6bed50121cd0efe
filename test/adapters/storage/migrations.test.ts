import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/storage/database.ts';
import { migrate } from '../../../src/adapters/storage/migrations.ts';
import { type Sql, sql } from '../../../src/adapters/storage/sql.ts';
import { openSqlite } from '../../../src/adapters/storage/sqlite.ts';

const create = (table: string) => (): readonly Sql[] => [
	{ texts: [`CREATE TABLE ${table} (id INTEGER)`], values: [] },
];

let database: Database;
beforeEach(async () => {
	database = await openSqlite(':memory:');
});
afterEach(() => database.close());

async function tables(): Promise<readonly unknown[]> {
	const rows = await database.all(sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`);
	return rows.map(({ name }) => name);
}

describe('migrating', () => {
	it('makes each step once', async () => {
		await migrate(database, [create('one')]);
		await migrate(database, [create('one'), create('two')]);
		await migrate(database, [create('one'), create('two')]);
		expect(await tables()).toEqual(['migration', 'one', 'two']);
	});

	it('makes all or nothing', async () => {
		const broken = (): readonly Sql[] => [sql`CREATE nonsense`];
		await expect(migrate(database, [create('one'), broken])).rejects.toThrow('nonsense');
		expect(await tables()).toEqual([]);
	});

	it('refuses a store of a newer Emcee', async () => {
		await migrate(database, [create('one'), create('two')]);
		await expect(migrate(database, [create('one')])).rejects.toThrowErrorMatchingInlineSnapshot(
			`[Fault: The store was written by a newer Emcee (its version is 2, this one knows 1). Update this Emcee.]`,
		);
	});

	it('may be begun by several at once', async () => {
		await Promise.all([1, 2, 3].map(() => migrate(database, [create('one')])));
		expect(await tables()).toEqual(['migration', 'one']);
	});
});
