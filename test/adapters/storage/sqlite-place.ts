/** A data folder that is gone afterwards. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/adapters/storage/open-store.ts';
import type { Place } from '../../contracts/place.ts';

export async function createSqlitePlace(): Promise<Place & { data: string }> {
	const data = await mkdtemp(join(tmpdir(), 'emcee-'));
	return { data, open: () => openStore({ data }), remove: () => rm(data, { recursive: true }) };
}
