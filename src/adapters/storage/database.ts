/**
 * The little that the store asks of a database, so that its SQL is written once for SQLite and Postgres.
 *
 * There is no transaction for everyday use: each statement stands alone, which costs one round trip, holds
 * no lock while we wait and cannot be left open by a replica that dies.
 */

import type { Sql } from './sql.ts';

export type Row = Record<string, unknown>;

export type Queries = {
	all(statement: Sql): Promise<readonly Row[]>;
	/** How many rows it changed. */
	run(statement: Sql): Promise<number>;
};

export type Database = Queries & {
	readonly dialect: Dialect;
	/**
	 * All or nothing, and one at a time among all processes on the same store; for changes of the tables.
	 * The work must ask `inside`, never the database itself, which would wait for the work to end.
	 */
	exclusively<T>(work: (inside: Queries) => Promise<T>): Promise<T>;
	close(): Promise<void>;
};

/** Everything in which the two speak differently. */
export type Dialect = {
	/** The store's own clock, in milliseconds since 1970: replicas' clocks differ. */
	readonly clock: Sql;
	/** Ends a SELECT of rows to be changed: what another replica is changing is passed over. */
	readonly skipLocked: Sql;
	/** The type of a first column that counts up by itself. */
	readonly serial: Sql;
	/** The elements of a JSON array as rows with one column, `value`: any number of rows in one statement. */
	elements(json: string): Sql;
};
