/**
 * SQLite in one file, shared by several processes: an acknowledged write has reached the disk.
 *
 * Node's driver works in the caller's turn and blocks it. So a locked file is waited for only briefly inside
 * SQLite and for the rest outside of it, where the bot goes on answering.
 */

import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Dialect, Queries } from './database.ts';
import { sql, write } from './sql.ts';
import { isBusy, sqliteFault } from './sqlite-fault.ts';

const BLOCKING_MILLISECONDS = 50;

/** A healthy writer is done in a few milliseconds; a file that stays locked is told. */
const PATIENCE_MILLISECONDS = 10_000;

const DIALECT: Dialect = {
	clock: sql`CAST(unixepoch('subsec') * 1000 AS INTEGER)`,
	skipLocked: sql``,
	serial: sql`INTEGER PRIMARY KEY`,
	elements: (json) => sql`json_each(${json})`,
};

export async function openSqlite(file: string, patience = PATIENCE_MILLISECONDS): Promise<Database> {
	const patiently = waitWhileBusy(file, patience);
	const connection = await patiently(() => connect(file));
	const queries = queriesOn(connection, patiently);
	const inTurn = createQueue();
	return {
		dialect: DIALECT,
		all: (statement) => inTurn(() => queries.all(statement)),
		run: (statement) => inTurn(() => queries.run(statement)),
		exclusively: (work) =>
			inTurn(async () => {
				await patiently(() => connection.exec('BEGIN IMMEDIATE'));
				try {
					const result = await work(queries);
					connection.exec('COMMIT');
					return result;
				} catch (error) {
					connection.exec('ROLLBACK');
					throw error;
				}
			}),
		close: () => inTurn(async () => connection.close()),
	};
}

function connect(file: string): DatabaseSync {
	const connection = new DatabaseSync(file, { timeout: BLOCKING_MILLISECONDS });
	try {
		connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
		return connection;
	} catch (error) {
		connection.close();
		throw error;
	}
}

type Patiently = <T>(act: () => T) => Promise<T>;

function queriesOn(connection: DatabaseSync, patiently: Patiently): Queries {
	const prepared = new Map<string, StatementSync>();
	const prepare = (text: string): StatementSync => {
		const statement = prepared.get(text) ?? connection.prepare(text);
		prepared.set(text, statement);
		return statement;
	};
	return {
		all: (statement) => patiently(() => prepare(write(statement, () => '?')).all(...statement.values)),
		run: (statement) =>
			patiently(() => Number(prepare(write(statement, () => '?')).run(...statement.values).changes)),
	};
}

function waitWhileBusy(file: string, patience: number): Patiently {
	return async (act) => {
		const end = performance.now() + patience;
		for (;;) {
			try {
				return act();
			} catch (error) {
				if (!isBusy(error) || performance.now() > end) throw sqliteFault(error, file);
				await sleep(5 + Math.random() * 20);
			}
		}
	};
}

/** One connection is one conversation: nothing may slip into the transaction of somebody else. */
function createQueue(): <T>(act: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (act) => {
		const next = last.then(act, act);
		last = next;
		return next;
	};
}
