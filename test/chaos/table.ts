/** The outcome of a run as people read it. */

import type { Outcome } from './chaos.ts';
import type { Sizes } from './sizes.ts';

type Row = readonly [name: string, figure: number | string, which?: readonly string[]];

export function tableOf({ verdict, misfortunes, storms, seconds }: Outcome, sizes: Sizes): string {
	const rows: readonly Row[] = [
		['deliveries', verdict.deliveries],
		['to channels', sizes.channels * 2],
		['in processes', sizes.workers],
		['killed with -9 and started anew', sizes.kills],
		['frozen beyond their lease', sizes.freezes],
		['storms of “too many requests”', storms],
		...Array.from(misfortunes, ([what, count]) => [`  ${what}`, count] as const).sort(),
		['', ''],
		['stand in their channel exactly once', verdict.once],
		['failed for good, channel gone, organisers told', verdict.parked],
		['tried more than once', verdict.repeated],
		['overtaken while waiting for another try', verdict.overtaken],
		['doubled, taken in after they were looked for', verdict.doubledLate.length, verdict.doubledLate],
		['doubled otherwise', verdict.doubled.length, verdict.doubled],
		['lost', verdict.lost.length, verdict.lost],
		['out of order without a failure', verdict.outOfOrder.length, verdict.outOfOrder],
		['of which organisers were not told exactly once', verdict.untold.length, verdict.untold],
		['refused or careless messages', verdict.complaints.length, verdict.complaints],
		['seconds', seconds.toFixed(1)],
	];
	const width = Math.max(...rows.map(([name]) => name.length));
	return rows
		.flatMap(([name, figure, which = []]) => [
			`${name.padEnd(width)}  ${String(figure).padStart(6)}`.trimEnd(),
			...which.map((one) => `    ${one}`),
		])
		.join('\n');
}
