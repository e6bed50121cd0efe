/**
 * Small things by name, kept for as long as was asked: Keyv over a table of the project's own database.
 *
 * Keyv has no atomic operation, so nothing that is claimed or counted lives here. It turns a failed write into
 * `false` and a failed read into absence where somebody listens for errors; nobody does, so both are thrown.
 */

import { Keyv, type KeyvBridgeStore } from 'keyv';
import { z } from 'zod';
import type { KeyValue } from '../../core/announce/store.ts';
import type { Database } from './database.ts';
import { readRow } from './rows.ts';
import { sql } from './sql.ts';

export function createKeyValue(database: Database): KeyValue {
	const keyv = new Keyv({ store: notes(database) });
	return {
		get: (key) => keyv.get(key),
		set: async (key, value, keepFor) => {
			const milliseconds = Math.round(keepFor.total('milliseconds'));
			if (milliseconds <= 0) await keyv.delete(key);
			else await keyv.set(key, value, milliseconds);
		},
		remove: async (key) => {
			await keyv.delete(key);
		},
	};
}

/** The table as Keyv wants a store: text in, text out, gone when its time is over by the store's clock. */
function notes({ all, run, dialect: { clock } }: Database): KeyvBridgeStore {
	return {
		get: async (key) => {
			const [row] = await all(sql`SELECT value FROM note WHERE key = ${key} AND expires > ${clock}`);
			return row && readRow(NoteRow, row, key).value;
		},
		set: async (key, value, milliseconds = FOREVER) => {
			await run(sql`DELETE FROM note WHERE expires <= ${clock}`);
			await run(sql`
				INSERT INTO note (key, value, expires) VALUES (${key}, ${String(value)}, ${clock} + ${milliseconds})
				ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`);
		},
		delete: async (key) => (await run(sql`DELETE FROM note WHERE key = ${key}`)) > 0,
		clear: async () => {
			await run(sql`DELETE FROM note`);
		},
	};
}

/** A hundred years: whoever sets without a time means to keep it. */
const FOREVER = 100 * 365 * 24 * 60 * 60 * 1000;

const NoteRow = z.object({ value: z.string() });
