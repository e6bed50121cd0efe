/**
 * `npm run chaos -- [--seed N] [--store sqlite|postgres] [--short] [--logs FOLDER]`: every delivery at its
 * destination once, whatever happens. Exit code 1 on any loss and on any double that is not documented.
 */

import { parseArgs } from 'node:util';
import { runChaos } from './chaos.ts';
import { usePlace } from './places.ts';
import { FULL, SHORT } from './sizes.ts';
import { tableOf } from './table.ts';
import { isClean } from './verdict.ts';

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '20230131' },
		store: { type: 'string', default: process.env.DATABASE_URL ? 'postgres' : 'sqlite' },
		short: { type: 'boolean', default: false },
		logs: { type: 'string' },
	},
});
const { logs, short } = values;
const seed = Number(values.seed);
const sizes = short ? SHORT : FULL;

await usePlace(values.store, async (store) => {
	process.stderr.write(`Chaos with seed ${seed} on ${values.store}: ${sizes.workers} processes …\n`);
	const outcome = await runChaos({ seed, store, sizes, ...(logs && { logs }) });
	process.stdout.write(`${tableOf(outcome, sizes)}\n`);
	process.exitCode = isClean(outcome.verdict) ? 0 : 1;
});
