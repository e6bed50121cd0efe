/** `emcee --version`: what package.json says. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Manifest = z.object({ version: z.string() });

export async function showVersion(): Promise<number> {
	const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
	process.stdout.write(`${Manifest.parse(JSON.parse(text)).version}\n`);
	return 0;
}
