/** What may be wrong with DATABASE_URL, in sentences that never show its password. */

import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/storage/open-store.ts';
import { readAddress } from '../../../src/adapters/storage/postgres-address.ts';

const PASSWORD = 'open-sesame';

let server: Server | undefined;
afterEach(() => {
	server?.close();
	server = undefined;
});

/** A server that answers every greeting with this error, as Postgres' protocol writes it. */
async function refuseAll(code: string, message: string): Promise<string> {
	const fields = Buffer.from(`SFATAL\0C${code}\0M${message}\0\0`);
	const length = Buffer.alloc(4);
	length.writeInt32BE(fields.length + 4);
	server = createServer((socket) => {
		socket.once('data', () => socket.end(Buffer.concat([Buffer.from('E'), length, fields])));
		socket.on('error', () => {});
	});
	return `postgres://emcee:${PASSWORD}@127.0.0.1:${await listen(server)}/event`;
}

async function listen(on: Server): Promise<number> {
	on.listen(0, '127.0.0.1');
	await once(on, 'listening');
	const address = on.address();
	return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Everything that a log might show of it. */
async function told(url: string): Promise<string> {
	try {
		await openStore({ url });
		return 'nothing is wrong';
	} catch (error) {
		const { message, cause } = error instanceof Error ? error : new Error(String(error));
		expect(JSON.stringify([message, cause, String(cause)])).not.toContain(PASSWORD);
		return String(error).replaceAll(/127\.0\.0\.1:\d+/g, 'HOST');
	}
}

describe('a Postgres that cannot be used', () => {
	it('is told when the password is wrong', async () => {
		expect(
			await told(await refuseAll('28P01', 'password authentication failed for user "emcee"')),
		).toMatchInlineSnapshot(
			`"Fault: Postgres at HOST refuses the user or the password. Correct DATABASE_URL."`,
		);
	});

	it('is told when the database is not there', async () => {
		expect(await told(await refuseAll('3D000', 'database "event" does not exist'))).toMatchInlineSnapshot(
			`"Fault: Postgres at HOST has no database of that name. Create it, or correct DATABASE_URL."`,
		);
	});

	it('is told when a pooler is in between', async () => {
		const message = 'unsupported startup parameter in options: search_path';
		expect(await told(await refuseAll('08P01', message))).toMatchInlineSnapshot(
			`"Fault: Postgres at HOST does not take a search_path, as poolers do. Write the address of the database itself in DATABASE_URL."`,
		);
	});

	it('is told when it has no room', async () => {
		expect(await told(await refuseAll('53300', 'sorry, too many clients already'))).toMatchInlineSnapshot(
			`"Fault: Postgres at HOST cannot be reached (sorry, too many clients already). Start it, or correct DATABASE_URL."`,
		);
	});

	it('is told when nobody answers', async () => {
		const gone = createServer();
		const port = await listen(gone);
		gone.close();
		expect(await told(`postgres://emcee:${PASSWORD}@127.0.0.1:${port}/event`)).toMatchInlineSnapshot(
			`"Fault: Postgres at HOST cannot be reached (connect ECONNREFUSED HOST). Start it, or correct DATABASE_URL."`,
		);
	});

	it.each([
		`mysql://emcee:${PASSWORD}@127.0.0.1/event`,
		`postgres://emcee:${PASSWORD}@127.0.0.1:port/event`,
		`emcee:${PASSWORD}`,
	])('is told when the address is none: %s', async (url) => {
		expect(await told(url)).toMatchInlineSnapshot(
			`"Fault: DATABASE_URL is no address of a Postgres. Write it like postgres://user:password@host:5432/database, with every special character of the password percent-encoded."`,
		);
	});
});

describe('the schema of Emcee’s tables', () => {
	const BASE = 'postgres://emcee@127.0.0.1/event';

	it.each([
		['of its own by default', BASE, undefined, 'emcee'],
		['as the address says', `${BASE}?options=-c%20search_path%3Dforum,public`, undefined, 'forum'],
		['as is asked, before the address', `${BASE}?options=-csearch_path=forum`, 'summit', 'summit'],
	])('is %s', (_, url, given, schema) => {
		expect(readAddress(url, given).schema).toBe(schema);
	});

	it('keeps what else the address says', () => {
		const { url } = readAddress(`${BASE}?options=-c%20jit%3Doff&sslmode=disable`);
		expect([...new URL(url).searchParams]).toEqual([
			['options', '-c jit=off -c search_path=emcee'],
			['sslmode', 'disable'],
		]);
	});

	it('has a name that needs no quotes', () => {
		expect(() => readAddress(BASE, 'Robert"; DROP')).toThrowErrorMatchingInlineSnapshot(
			`[Fault: "Robert"; DROP" cannot be the schema of Emcee’s tables. Use lower-case letters, digits and underscores.]`,
		);
	});
});
