/** SQLite's errors as sentences for the person who keeps the machine. */

import { Fault } from '../../core/fault.ts';

export const isBusy = (error: unknown): boolean => codeOf(error) === BUSY;

/** What SQLite does not blame on the file is a mistake of ours and stays as it is. */
export function sqliteFault(error: unknown, file: string): unknown {
	const sentence = SENTENCES.get(codeOf(error) ?? 0);
	if (sentence === undefined) return error;
	const code = HEALS.has(codeOf(error) ?? 0) ? 'unreachable' : 'refused';
	return new Fault(code, `${file} ${sentence}`, { cause: error });
}

const BUSY = 5;
const FULL = 13;

/** What may be over at the next try. */
const HEALS = new Set([BUSY, FULL]);

/** https://sqlite.org/rescode.html */
const SENTENCES = new Map([
	[BUSY, 'stays locked by another program. End that program if it is not Emcee.'],
	[8, 'cannot be written. Give Emcee the right to write it, or name another folder in EMCEE_DATA.'],
	[10, 'cannot be read or written by the disk. Look after the disk, or name another folder in EMCEE_DATA.'],
	[11, 'is damaged. Put back a copy of it, or move it away to begin anew.'],
	[FULL, 'cannot grow: the disk is full. Make room on it.'],
	[14, 'cannot be opened. Give Emcee the right to write in its folder, or name another in EMCEE_DATA.'],
	[26, 'is no database. Move it away to begin anew, or name another folder in EMCEE_DATA.'],
]);

/** The last byte tells the kind; the others, its shades. */
function codeOf(error: unknown): number | undefined {
	if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return undefined;
	return error.errcode & 0xff;
}
