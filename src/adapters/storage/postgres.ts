/**
 * Postgres, for replicas on several machines. Emcee's tables are in a schema of their own, so that the
 * database may be shared with other programs.
 */

import pg from 'pg';
import type { Database, Queries } from './database.ts';
import { readAddress } from './postgres-address.ts';
import { POSTGRES, writeForPostgres } from './postgres-dialect.ts';
import { lostRace, postgresFault } from './postgres-fault.ts';
import { type Sql, sql } from './sql.ts';

/** A bot makes few statements at once, and small databases allow few connections in all. */
const CONNECTIONS = 5;

const PATIENCE_MILLISECONDS = 10_000;

/** Any number that other programs on the same database are unlikely to lock. */
const LOCK = 3_662_233;

export function openPostgres(url: string, givenSchema?: string): Database {
	const address = readAddress(url, givenSchema);
	const pool = createPool(address.url);
	const told = <T>(act: Promise<T>): Promise<T> =>
		act.catch((error: unknown) => {
			throw postgresFault(error, address.host);
		});
	return {
		dialect: POSTGRES,
		...queries((statement) => told(again(() => ask(pool, statement)))),
		exclusively: async (work) => {
			const client = await told(pool.connect());
			return exclusively(
				client,
				address.schema,
				queries((statement) => told(ask(client, statement))),
				work,
			);
		},
		close: () => pool.end(),
	};
}

function createPool(connectionString: string): pg.Pool {
	const pool = new pg.Pool({
		connectionString,
		application_name: 'emcee',
		max: CONNECTIONS,
		keepAlive: true,
		connectionTimeoutMillis: PATIENCE_MILLISECONDS,
		query_timeout: PATIENCE_MILLISECONDS,
	});
	// A connection that breaks while idle is replaced at the next statement, which tells what is wrong.
	return pool.on('error', () => {});
}

type Answer = pg.QueryResult<Record<string, unknown>>;

const queries = (put: (statement: Sql) => Promise<Answer>): Queries => ({
	all: async (statement) => (await put(statement)).rows,
	run: async (statement) => (await put(statement)).rowCount ?? 0,
});

const ask = (client: Pick<pg.Pool, 'query'>, statement: Sql): Promise<Answer> =>
	client.query({ ...writeForPostgres(statement), types: TYPES });

/** Our 64-bit numbers are milliseconds and counts, which JavaScript's numbers hold. */
const TYPES: pg.CustomTypesConfig = {
	getTypeParser: (type, format) =>
		type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
};

async function again<T>(act: () => Promise<T>, tries = 5): Promise<T> {
	try {
		return await act();
	} catch (error) {
		if (tries <= 1 || !lostRace(error)) throw error;
		return again(act, tries - 1);
	}
}

async function exclusively<T>(
	client: pg.PoolClient,
	schema: string,
	inside: Queries,
	work: (inside: Queries) => Promise<T>,
): Promise<T> {
	try {
		await inside.run(sql`BEGIN`);
		await inside.all(sql`SELECT pg_advisory_xact_lock(${LOCK}, hashtext(${schema}))`);
		await inside.run({ texts: [`CREATE SCHEMA IF NOT EXISTS ${schema}`], values: [] });
		const result = await work(inside);
		await inside.run(sql`COMMIT`);
		client.release();
		return result;
	} catch (error) {
		// Closing the connection takes back what was done in it, also where the connection is what failed.
		client.release(true);
		throw error;
	}
}
