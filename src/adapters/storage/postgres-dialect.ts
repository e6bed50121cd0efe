/** How Postgres says what the two databases say differently. */

import type { Dialect } from './database.ts';
import { type Sql, sql, type Value, write } from './sql.ts';

export const POSTGRES: Dialect = {
	clock: sql`CAST(extract(epoch FROM statement_timestamp()) * 1000 AS BIGINT)`,
	skipLocked: sql`FOR UPDATE SKIP LOCKED`,
	serial: sql`BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY`,
	elements: (json) => sql`jsonb_array_elements(CAST(${json} AS JSONB)) AS element (value)`,
};

/** Text in Postgres cannot hold a NUL; a strange character in an error's text must not undo a delivery. */
export const writeForPostgres = (statement: Sql): { text: string; values: Value[] } => ({
	text: write(statement, (position) => `$${position}`),
	values: statement.values.map((value) =>
		typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value,
	),
});
