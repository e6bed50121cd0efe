import { afterAll } from 'vitest';
import { storeContract } from '../../contracts/store.ts';
import { openPglite } from './pglite.ts';

const pglite = await openPglite();
afterAll(() => pglite.close());

storeContract('Postgres without a server', pglite.createPlace);
