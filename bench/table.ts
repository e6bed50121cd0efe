/** What was measured, as rows under headings, and whether the aims were met. */

import { styleText } from 'node:util';

export type Section = { title: string; columns: readonly string[]; rows: readonly (readonly string[])[] };

/** `seen` beside what was aimed at: "0.4 ms" of "below 1 ms". */
export type Aim = { what: string; wanted: string; seen: string; met: boolean };

export type Result = { sections: readonly Section[]; aims: readonly Aim[] };

export function tableOf(results: readonly Result[]): string {
	const aims: Section = {
		title: 'Aims',
		columns: ['wanted', 'seen', ''],
		rows: results.flatMap((result) => result.aims.map(aimRow)),
	};
	return [...results.flatMap(({ sections }) => sections), aims].map(sectionText).join('\n\n');
}

const aimRow = ({ what, wanted, seen, met }: Aim): readonly string[] => [
	what,
	wanted,
	seen,
	met ? 'ok' : 'missed',
];

/** The first column is text and stands left, the others are figures and stand right. */
function sectionText({ title, columns, rows }: Section): string {
	const lines = [[title, ...columns], ...rows];
	const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column + 1]?.length ?? 0)));
	const first = Math.max(...lines.map(([name = '']) => name.length));
	const [head = '', ...body] = lines.map(([name = '', ...figures]) =>
		[name.padEnd(first), ...figures.map((figure, column) => figure.padStart(widths[column] ?? 0))].join('  '),
	);
	return [styleText('bold', head.trimEnd()), ...body.map((line) => line.trimEnd())].join('\n');
}
