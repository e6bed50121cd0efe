/**
 * `npm run bench [core] [chat] [delivery]`: how fast Emcee answers, how fast it starts and what it takes, in one table.
 *
 * Figures are of this machine at this moment, which is why the chat part measures a floor in the same run.
 */

import { benchChat } from './chat.ts';
import { benchCore } from './core.ts';
import { benchDelivery } from './delivery.ts';
import { tableOf } from './table.ts';

const PARTS = { core: benchCore, chat: benchChat, delivery: benchDelivery };

type Part = keyof typeof PARTS;

const isPart = (word: string): word is Part => Object.hasOwn(PARTS, word);

const asked = process.argv.slice(2);
const unknown = asked.find((word) => !isPart(word));
if (unknown === undefined) {
	const results = [];
	for (const part of asked.length > 0 ? asked.filter(isPart) : (['core', 'chat', 'delivery'] as const)) {
		process.stderr.write(`Measuring: ${part} …\n`);
		results.push(await PARTS[part]());
	}
	process.stdout.write(`\n${tableOf(results)}\n`);
} else {
	process.stderr.write(
		`There is no part ${unknown}; write ${Object.keys(PARTS).join(' or ')}, or nothing for all.\n`,
	);
	process.exitCode = 1;
}
