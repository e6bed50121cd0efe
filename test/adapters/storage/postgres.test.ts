import { describe, it } from 'vitest';
import { storeContract } from '../../contracts/store.ts';
import { createPostgresPlace } from './postgres-place.ts';

const url = process.env.DATABASE_URL;

if (url) storeContract('Postgres', () => createPostgresPlace(url));
else describe('Postgres', () => it.skip('is tried on a server only when DATABASE_URL names one', () => {}));
