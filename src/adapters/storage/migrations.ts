/**
 * The tables, step by step: a store of any age is brought to today's shape when it is opened, never back.
 *
 * A step that was ever released stays as it is. Also a change of what the JSON columns hold gets a step (an
 * empty one will do), so that an older Emcee refuses the store instead of stumbling over its rows.
 */

import { z } from 'zod';
import { Fault } from '../../core/fault.ts';
import type { Database, Dialect, Queries } from './database.ts';
import { type Sql, sql } from './sql.ts';

/** Safe when several processes begin at once: one works, the others find it done. */
export function migrate({ dialect, exclusively }: Database, steps = STEPS): Promise<void> {
	return exclusively(async (inside) => {
		const version = await readVersion(inside);
		if (version > steps.length) throw tooNew(version, steps.length);
		for (const [index, step] of steps.entries()) {
			if (index < version) continue;
			for (const statement of step(dialect)) await inside.run(statement);
			await inside.run(sql`INSERT INTO migration (version, applied) VALUES (${index + 1}, ${dialect.clock})`);
		}
	});
}

async function readVersion(inside: Queries): Promise<number> {
	await inside.run(
		sql`CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, applied BIGINT NOT NULL)`,
	);
	const rows = await inside.all(sql`SELECT COALESCE(MAX(version), 0) AS version FROM migration`);
	return Version.parse(rows)[0].version;
}

const Version = z.tuple([z.object({ version: z.number() })]);

const tooNew = (version: number, known: number): Fault =>
	new Fault(
		'store-unreadable',
		`The store was written by a newer Emcee (its version is ${version}, this one knows ${known}). Update this Emcee.`,
	);

type Step = (dialect: Dialect) => readonly Sql[];

const STEPS: readonly Step[] = [
	({ serial }) => [
		sql`CREATE TABLE delivery (
			key TEXT PRIMARY KEY,
			planned TEXT NOT NULL,
			platform TEXT NOT NULL,
			destination TEXT NOT NULL,
			kind TEXT NOT NULL,
			broadcast TEXT,
			useful_until BIGINT NOT NULL,
			state TEXT NOT NULL,
			ready BIGINT,
			token TEXT,
			leased_until BIGINT,
			attempts INTEGER NOT NULL,
			doubtful INTEGER NOT NULL,
			receipt TEXT,
			why TEXT,
			late INTEGER,
			changed BIGINT NOT NULL
		)`,
		sql`CREATE INDEX delivery_ready ON delivery (platform, ready, key) WHERE ready IS NOT NULL`,
		// No channel can have two claims, whatever two replicas do in the same instant.
		sql`CREATE UNIQUE INDEX delivery_claimed ON delivery (destination) WHERE state = 'claimed'`,
		sql`CREATE INDEX delivery_changed ON delivery (changed)`,
		sql`CREATE INDEX delivery_state ON delivery (state, changed)`,
		sql`CREATE INDEX delivery_broadcast ON delivery (broadcast) WHERE broadcast IS NOT NULL`,
		sql`CREATE TABLE subscription (destination TEXT PRIMARY KEY, subscription TEXT NOT NULL)`,
		sql`CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires BIGINT NOT NULL)`,
		sql`CREATE INDEX note_expires ON note (expires)`,
		sql`CREATE TABLE act (id ${serial}, at BIGINT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL)`,
	],
];
