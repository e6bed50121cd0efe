/** The short form of `npm run chaos`: real processes, real clients, real stores. */

import { expect, it } from 'vitest';
import { runChaos } from './chaos.ts';
import { usePlace } from './places.ts';
import { SHORT } from './sizes.ts';
import type { Verdict } from './verdict.ts';

const PERFECT = {
	lost: [],
	doubled: [],
	outOfOrder: [],
	untold: [],
	complaints: [],
} satisfies Partial<Verdict>;

const stores = process.env.DATABASE_URL ? ['sqlite', 'postgres'] : ['sqlite'];

it.for(stores)(
	'whatever happens, each delivery is at its destination once: %s',
	{ timeout: 60_000 },
	(kind) =>
		usePlace(kind, async (store) => {
			const { verdict } = await runChaos({ seed: 3, store, sizes: SHORT });
			expect(verdict).toMatchObject({ deliveries: 120, parked: 20, ...PERFECT });
		}),
);
