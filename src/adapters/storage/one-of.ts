/** `key IN ${oneOf(keys, dialect)}`: any number of texts in one value, where a database limits the values. */

import type { Dialect } from './database.ts';
import { type Sql, sql } from './sql.ts';

/** Each is wrapped once, since the two databases read a bare element differently. */
export const oneOf = (texts: readonly string[], { elements }: Dialect): Sql =>
	sql`(SELECT value ->> 0 FROM ${elements(JSON.stringify(texts.map((text) => [text])))})`;
