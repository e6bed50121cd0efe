/** A store of its own for a run, gone afterwards. */

import type { Location } from '../../src/adapters/storage/open-store.ts';
import { createPostgresPlace } from '../adapters/storage/postgres-place.ts';
import { createSqlitePlace } from '../adapters/storage/sqlite-place.ts';

export async function usePlace(kind: string, act: (store: Location) => Promise<void>): Promise<void> {
	const { location, remove } = kind === 'postgres' ? await onPostgres() : await onSqlite();
	try {
		await act(location);
	} finally {
		await remove();
	}
}

async function onSqlite() {
	const { data, remove } = await createSqlitePlace();
	return { location: { data }, remove };
}

async function onPostgres() {
	const url = process.env.DATABASE_URL ?? '';
	if (url === '') throw new Error('Name the Postgres in DATABASE_URL.');
	const { schema, remove } = await createPostgresPlace(url);
	return { location: { url, schema }, remove };
}
