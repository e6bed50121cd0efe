/** The invented event through the same door as real content: a YAML file, the schemas, the assembling. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { loadProgramme } from '../src/adapters/files/load.ts';
import type { Programme } from '../src/core/programme/programme.ts';
import { bigEvent } from './big-event.ts';
import { timed } from './timing.ts';

/** `took`: milliseconds for the loading alone. */
export function loadBigProgramme(sessions: number): { programme: Programme; took: number } {
	const folder = mkdtempSync(path.join(tmpdir(), 'emcee-bench-'));
	const file = path.join(folder, 'event.yaml');
	try {
		writeFileSync(file, stringify(bigEvent(sessions)));
		const { result, took } = timed(() => loadProgramme([file]));
		const [fault] = result.faults;
		if (fault)
			throw new Error(`The invented event has a fault: ${fault.line}:${fault.column}: ${fault.what}`);
		return { programme: result.programme, took };
	} finally {
		rmSync(folder, { recursive: true });
	}
}
