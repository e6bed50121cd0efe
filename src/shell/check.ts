/** `emcee check`: the content, every fault at its line. */

import { parseArgs } from 'node:util';
import { loadProgramme } from '../adapters/files/load.ts';
import { check } from '../adapters/terminal/check.ts';
import { readConfig } from '../config.ts';
import { programmePaths } from '../prepare.ts';

export async function checkContent(rest: readonly string[]): Promise<number> {
	const { positionals } = parseArgs({ args: [...rest], allowPositionals: true });
	const paths = positionals.length > 0 ? positionals : programmePaths(readConfig(process.env));
	return check(loadProgramme(paths), process.stdout);
}
