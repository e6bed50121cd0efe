/** A schema of its own on the server of DATABASE_URL, dropped afterwards. */

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openStore } from '../../../src/adapters/storage/open-store.ts';
import type { Place } from '../../contracts/place.ts';

export async function createPostgresPlace(url: string): Promise<Place & { schema: string }> {
	const schema = `emcee_test_${randomBytes(6).toString('hex')}`;
	const own = new URL(url);
	own.searchParams.set('application_name', schema);
	return {
		schema,
		open: () => openStore({ url: own.href, schema }),
		remove: () =>
			withClient(url, async (client) => void (await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`))),
	};
}

/** A connection beside the store's. */
export async function withClient<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return await act(client);
	} finally {
		await client.end();
	}
}
