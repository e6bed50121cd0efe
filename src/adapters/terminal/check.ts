/** `emcee check`: every fault of the content at its line, in the form that editors and terminals link. */

import { relative } from 'node:path';
import type { Loaded, PlacedFault } from '../../core/programme/loaded.ts';
import type { Programme } from '../../core/programme/programme.ts';

export type Out = { write(text: string): unknown };

/** The exit code: 1 on any fault. */
export function check({ programme, files, faults, isPartial }: Loaded, out: Out): number {
	for (const fault of faults) out.write(`${told(fault)}\n`);
	if (isPartial) out.write('More may show once these are mended.\n');
	if (faults.length > 0) return 1;
	out.write(`${counted(files.length, 'file')}, no faults: ${contents(programme)}\n`);
	return 0;
}

function told({ file, line, column, what }: PlacedFault): string {
	const near = relative(process.cwd(), file);
	return `${near.startsWith('..') ? file : near}:${line}:${column}: ${what}`;
}

function contents({ events, sessions, people, vocabularies }: Programme): string {
	const codes = vocabularies.flatMap((vocabulary) => vocabulary.codes);
	return [
		counted(events.length, 'event'),
		counted(sessions.length, 'session'),
		people.length === 1 ? '1 person' : `${people.length} people`,
		counted(codes.length, 'code'),
	].join(', ');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
