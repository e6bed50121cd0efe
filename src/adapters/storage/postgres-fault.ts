/** Postgres' errors as sentences for the person who keeps the machine; never with the address' password. */

import pg from 'pg';
import { Fault } from '../../core/fault.ts';

/** Another replica was quicker, or both waited for each other: the statement is simply made again. */
export const lostRace = (error: unknown): boolean =>
	error instanceof pg.DatabaseError && LOST_RACES.has(error.code ?? '');

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const LOST_RACES = new Set(['23505', '40001', '40P01']);

/** What the server does not blame on the set-up or its own state is a mistake of ours and stays as it is. */
export function postgresFault(error: unknown, host: string): unknown {
	if (!(error instanceof pg.DatabaseError)) return connectionFault(error, host);
	const sentence = REFUSALS.find(([code]) => error.code?.startsWith(code))?.[1];
	if (sentence !== undefined)
		return new Fault('refused', `Postgres at ${host} ${sentence}`, { cause: error });
	if (TROUBLES.some((code) => error.code?.startsWith(code))) return unreachable(error, error.message, host);
	return error;
}

/** By the beginning of their codes. */
const REFUSALS = [
	['28', 'refuses the user or the password. Correct DATABASE_URL.'],
	['3D', 'has no database of that name. Create it, or correct DATABASE_URL.'],
	['42501', 'does not let this user make what Emcee needs. Grant it CREATE on the database.'],
	[
		'08P01',
		'does not take a search_path, as poolers do. Write the address of the database itself in DATABASE_URL.',
	],
] as const;

/** Connections cut or used up, no room, shutting down. */
const TROUBLES = ['08', '53', '57P', '58'];

function connectionFault(error: unknown, host: string): Fault {
	const why = error instanceof Error ? reason(error) : String(error);
	if (!/SASL|SSL/.test(why)) return unreachable(error, why, host);
	return new Fault('refused', `Postgres at ${host} cannot be talked to (${why}). Correct DATABASE_URL.`, {
		cause: error,
	});
}

/** A host with several addresses fails with as many errors and no message of its own. */
const reason = (error: Error): string => error.message || ('code' in error ? String(error.code) : error.name);

const unreachable = (error: unknown, why: string, host: string): Fault =>
	new Fault(
		'unreachable',
		`Postgres at ${host} cannot be reached (${why}). Start it, or correct DATABASE_URL.`,
		{ cause: error },
	);
