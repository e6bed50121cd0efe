/** `emcee plan`: what will be posted, where and when. */

import { parseArgs } from 'node:util';
import { planJson, planText } from '../adapters/terminal/plan.ts';
import { LANGUAGES } from '../content/languages.ts';
import { announcement } from '../core/announce/announcement.ts';
import { postingOf } from '../core/announce/postings.ts';
import { prepare } from '../prepare.ts';
import { plannedIn } from './planned.ts';

export async function showPlan(rest: readonly string[]): Promise<number> {
	const { values } = parseArgs({
		args: [...rest],
		options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean', default: false } },
	});
	const prepared = await prepare();
	const programme = prepared.live.programme();
	const planned = await plannedIn(prepared, { from: values.from, to: values.to }, prepared.clock.now());
	const postings = planned.map((one) =>
		postingOf(one, programme, (what, now) => announcement(what, programme, LANGUAGES, now)),
	);
	process.stdout.write(`${values.json ? planJson(postings) : planText(postings)}\n`);
	return 0;
}
