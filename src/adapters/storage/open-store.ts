/**
 * Emcee's memory, opened: a file for one machine, or a Postgres for replicas on many. Either is brought to
 * today's tables before anybody uses it.
 */

import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Store } from '../../core/announce/store.ts';
import { Fault } from '../../core/fault.ts';
import { createAudit } from './audit.ts';
import type { Database } from './database.ts';
import { createKeyValue } from './key-value.ts';
import { createLedger } from './ledger.ts';
import { migrate } from './migrations.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { createSubscriptions } from './subscriptions.ts';

/** `data` is a folder, made if it is not there; `schema` is where Emcee's tables are in Postgres. */
export type Location = { data: string } | { url: string; schema?: string };

export async function openStore(location: Location): Promise<Store> {
	if ('url' in location) return createStore(openPostgres(location.url, location.schema), 'Postgres');
	const file = join(makeFolder(location.data), 'emcee.db');
	return createStore(await openSqlite(file), `SQLite in ${file}`);
}

export async function createStore(database: Database, name: string): Promise<Store> {
	try {
		await migrate(database);
	} catch (error) {
		await database.close();
		throw error;
	}
	let closing: Promise<void> | undefined;
	return {
		name,
		ledger: createLedger(database),
		subscriptions: createSubscriptions(database),
		audit: createAudit(database),
		keyValue: createKeyValue(database),
		close: () => {
			closing ??= database.close();
			return closing;
		},
	};
}

function makeFolder(folder: string): string {
	try {
		makeFolders(folder);
		return folder;
	} catch (error) {
		const why = error instanceof Error && 'code' in error ? error.code : error;
		throw new Fault(
			'refused',
			`The folder ${folder} cannot be made (${why}). Give Emcee the right to make it, or name another in EMCEE_DATA.`,
			{ cause: error },
		);
	}
}

/** One by one: under a folder that takes none, such as /proc, Node's own `recursive` tries for ever. */
function makeFolders(folder: string): void {
	if (isFolder(folder)) return;
	if (!existsSync(dirname(folder))) makeFolders(dirname(folder));
	try {
		mkdirSync(folder);
	} catch (error) {
		// Another replica may have made it in between.
		if (!isFolder(folder)) throw error;
	}
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
