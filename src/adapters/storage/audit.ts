/** Who did what, in SQL: only ever added to. */

import { z } from 'zod';
import type { Audit } from '../../core/announce/store.ts';
import type { Database } from './database.ts';
import { Milliseconds, readRow } from './rows.ts';
import { sql } from './sql.ts';

export function createAudit({ all, run }: Database): Audit {
	return {
		add: async ({ at, who, what }) => {
			await run(sql`INSERT INTO act (at, who, what) VALUES (${at.epochMilliseconds}, ${who}, ${what})`);
		},
		// In the order of adding, since a simulated clock may have been turned back in between.
		recent: async (most) => {
			const rows = await all(sql`SELECT at, who, what FROM act ORDER BY id DESC LIMIT ${most}`);
			return rows.map((row) => readRow(ActRow, row, 'an organiser’s act'));
		},
	};
}

const ActRow = z.object({ at: Milliseconds, who: z.string(), what: z.string() });
