/** Several processes that begin at once on an empty store: what one thread cannot show of locks. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPostgresPlace } from './postgres-place.ts';
import { createSqlitePlace } from './sqlite-place.ts';

const DRAIN = fileURLToPath(new URL('./drain.ts', import.meta.url));

const run = promisify(execFile);

async function drainInProcess(location: object): Promise<readonly string[]> {
	const { stdout } = await run(process.execPath, [DRAIN, JSON.stringify(location)]);
	return JSON.parse(stdout);
}

async function sentByThree(location: object): Promise<readonly string[]> {
	const first = await Promise.all([1, 2, 3].map(() => drainInProcess(location)));
	// Who finds every channel held ends early; one more takes what that left.
	return [...first.flat(), ...(await drainInProcess(location))];
}

function expectEachOnce(sent: readonly string[]): void {
	expect([sent.length, new Set(sent).size]).toEqual([200, 200]);
}

describe('three processes', () => {
	it('share a SQLite file', async () => {
		const { data, remove } = await createSqlitePlace();
		onTestFinished(remove);
		expectEachOnce(await sentByThree({ data }));
	});

	const url = process.env.DATABASE_URL ?? '';

	it.skipIf(url === '')('share a Postgres, when DATABASE_URL names one', async () => {
		const { schema, remove } = await createPostgresPlace(url);
		onTestFinished(remove);
		expectEachOnce(await sentByThree({ url, schema }));
	});
});
