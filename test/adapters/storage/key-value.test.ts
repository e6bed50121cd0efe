import { expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/storage/database.ts';
import { createKeyValue } from '../../../src/adapters/storage/key-value.ts';
import { sql } from '../../../src/adapters/storage/sql.ts';

const away = async () => {
	throw new Error('the store is away');
};

/** Keyv by itself would say "not there" and "false". */
it('a store that is away is neither an absent value nor a silent failure', async () => {
	const database: Database = {
		all: away,
		run: away,
		exclusively: away,
		close: async () => {},
		dialect: { clock: sql``, skipLocked: sql``, serial: sql``, elements: () => sql`` },
	};
	const { get, set, remove } = createKeyValue(database);
	await expect(get('draft')).rejects.toThrow('the store is away');
	await expect(set('draft', 1, Temporal.Duration.from({ minutes: 1 }))).rejects.toThrow('the store is away');
	await expect(remove('draft')).rejects.toThrow('the store is away');
});
