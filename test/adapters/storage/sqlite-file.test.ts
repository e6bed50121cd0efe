/** The file itself: what may be wrong with it, and who else may be using it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore, openStore } from '../../../src/adapters/storage/open-store.ts';
import { openSqlite } from '../../../src/adapters/storage/sqlite.ts';
import type { Store } from '../../../src/core/announce/store.ts';
import { aMinute, message, NOON } from '../../contracts/planned.ts';
import { createSqlitePlace } from './sqlite-place.ts';

let place: Awaited<ReturnType<typeof createSqlitePlace>>;
let file: string;
let stores: Store[];

beforeEach(async () => {
	place = await createSqlitePlace();
	file = join(place.data, 'emcee.db');
	stores = [];
});

afterEach(async () => {
	await Promise.all(stores.map((store) => store.close()));
	await place.remove();
});

function keep(store: Store): Store {
	stores.push(store);
	return store;
}

const open = (): Promise<Store> => place.open().then(keep);

const openImpatiently = async (): Promise<Store> =>
	keep(await createStore(await openSqlite(file, 0), 'impatient'));

/** Another program that is writing. */
function lock(): { release(): void } {
	const other = new DatabaseSync(file);
	other.exec('BEGIN IMMEDIATE');
	return { release: () => other.close() };
}

/** What a person reads; the machine's folder is not the same twice. */
const told = (opening: Promise<unknown>): Promise<unknown> =>
	opening.then(
		() => 'nothing is wrong',
		(error: unknown) => String(error).replaceAll(place.data, 'DATA'),
	);

describe('the data folder', () => {
	it('is made when it is not there', async () => {
		const store = keep(await openStore({ data: join(place.data, 'of', 'emcee') }));
		expect(store.name.replaceAll(place.data, 'DATA')).toBe('SQLite in DATA/of/emcee/emcee.db');
	});

	it('is told when it cannot be made', async () => {
		writeFileSync(file, 'a file');
		expect(await told(openStore({ data: join(file, 'data') }))).toMatchInlineSnapshot(
			`"Fault: The folder DATA/emcee.db/data cannot be made (ENOTDIR). Give Emcee the right to make it, or name another in EMCEE_DATA."`,
		);
	});

	it.skipIf(process.platform !== 'linux')('is told when its parent takes no folders', async () => {
		await expect(openStore({ data: '/proc/nope/data' })).rejects.toThrow(
			'The folder /proc/nope/data cannot be made (ENOENT).',
		);
	});

	it('is told when something else has the name of the store', async () => {
		writeFileSync(file, 'this is no database, but it is long enough to be taken for one'.repeat(99));
		expect(await told(open())).toMatchInlineSnapshot(
			`"Fault: DATA/emcee.db is no database. Move it away to begin anew, or name another folder in EMCEE_DATA."`,
		);
	});

	it('is told when a folder has the name of the store', async () => {
		expect(await told(openSqlite(place.data))).toMatchInlineSnapshot(
			`"Fault: DATA cannot be opened. Give Emcee the right to write in its folder, or name another in EMCEE_DATA."`,
		);
	});
});

describe('a file that another program holds', () => {
	it('is waited for, while the bot goes on', async () => {
		const { ledger } = await open();
		const { release } = lock();
		const adding = ledger.add([message('a1')]);
		await setImmediate();
		release();
		expect(await adding).toBe(1);
	});

	it('is told when that takes too long, and works again afterwards', async () => {
		const store = await openImpatiently();
		const { release } = lock();
		expect(await told(store.ledger.add([message('a1')]))).toMatchInlineSnapshot(
			`"Fault: DATA/emcee.db stays locked by another program. End that program if it is not Emcee."`,
		);
		release();
		expect(await store.ledger.add([message('a1')])).toBe(1);
	});

	it('can still be read while somebody writes, and written while somebody reads', async () => {
		const { ledger } = await openImpatiently();
		const writer = lock();
		expect(await ledger.entries({ most: 1 })).toEqual([]);
		writer.release();
		const reader = new DatabaseSync(file);
		reader.exec('BEGIN; SELECT * FROM delivery');
		expect(await ledger.add([message('a1')])).toBe(1);
		reader.close();
	});
});

describe('a store into which somebody else wrote', () => {
	const spoil = (change: string): void => {
		const other = new DatabaseSync(file);
		other.exec(change);
		other.close();
	};

	it('lets go a delivery it cannot read, and goes on with the others', async () => {
		const { ledger } = await open();
		await ledger.add([message('a1'), message('a2'), message('b1')]);
		spoil(`UPDATE delivery SET planned = '{"kind":"?"}' WHERE key = 'a1'`);
		const first = await ledger.claim('slack', NOON, 9, aMinute);
		const second = await ledger.claim('slack', NOON, 9, aMinute);
		expect([first, second].map((claimed) => claimed.map(({ planned }) => planned.key))).toEqual([
			['b1'],
			['a2'],
		]);
	});

	it('names the delivery that cannot be read', async () => {
		const { ledger } = await open();
		await ledger.add([message('a1')]);
		spoil(`UPDATE delivery SET planned = json_remove(planned, '$.subject.deadline')`);
		expect(await told(ledger.entries({ most: 1 }))).toMatchInlineSnapshot(`
			"Fault: What the store holds of the delivery a1 cannot be read. Update Emcee if a newer one wrote it, or remove that row.
			✖ Invalid input: expected string, received undefined
			  → at planned.subject.deadline"
		`);
	});

	it('names the subscription that cannot be read', async () => {
		const { subscriptions } = await open();
		spoil(`INSERT INTO subscription VALUES ('slack:C1', 'no JSON')`);
		expect(await told(subscriptions.all())).toMatchInlineSnapshot(`
			"Fault: What the store holds of the subscription of slack:C1 cannot be read. Update Emcee if a newer one wrote it, or remove that row.
			✖ SyntaxError: Unexpected token 'o', "no JSON" is not valid JSON
			  → at subscription"
		`);
	});
});
