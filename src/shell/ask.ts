/** `emcee ask`: one question, or a stream of them. */

import { parseArgs } from 'node:util';
import { askLines, askOnce } from '../adapters/terminal/ask.ts';
import { prepare } from '../prepare.ts';

export async function ask(rest: readonly string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: [...rest],
		allowPositionals: true,
		options: {
			locale: { type: 'string' },
			zone: { type: 'string' },
			at: { type: 'string' },
			json: { type: 'boolean', default: false },
			jsonl: { type: 'boolean', default: false },
			explain: { type: 'boolean', default: false },
		},
	});
	const { emcee } = (await prepare()).live;
	if (values.jsonl) await askLines(emcee, process.stdin, process.stdout);
	else process.stdout.write(`${askOnce(emcee, { ...values, text: positionals.join(' ') }, values)}\n`);
	return 0;
}
