/** Small things by name, in SQL, each kept for as long as was asked, by the store's clock. */

import { z } from 'zod';
import type { KeyValue } from '../../core/announce/store.ts';
import type { Database } from './database.ts';
import { jsonText, readRow } from './rows.ts';
import { sql } from './sql.ts';

export function createKeyValue({ all, run, dialect: { clock } }: Database): KeyValue {
	return {
		get: async (key) => {
			const [row] = await all(sql`SELECT value FROM note WHERE key = ${key} AND expires > ${clock}`);
			return row && readRow(NoteRow, row, key).value;
		},
		set: async (key, value, keepFor) => {
			await run(sql`DELETE FROM note WHERE expires <= ${clock}`);
			await run(sql`
				INSERT INTO note (key, value, expires)
				VALUES (${key}, ${JSON.stringify(value)}, ${clock} + ${Math.round(keepFor.total('milliseconds'))})
				ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`);
		},
		remove: async (key) => {
			await run(sql`DELETE FROM note WHERE key = ${key}`);
		},
	};
}

const NoteRow = z.object({ value: jsonText(z.unknown()) });
