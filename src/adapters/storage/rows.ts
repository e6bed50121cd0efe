/** What comes out of the database is outside data: read once, at the door, into Temporal values. */

import { z } from 'zod';
import { Fault } from '../../core/fault.ts';
import type { Row } from './database.ts';

/** A fault here means that somebody else wrote into the store. */
export function readRow<T>(schema: z.ZodType<T>, row: Row, name: string): T {
	const parsed = schema.safeParse(row);
	if (parsed.success) return parsed.data;
	throw new Fault(
		'store-unreadable',
		`What the store holds of ${name} cannot be read. Update Emcee if a newer one wrote it, or remove that row.\n${z.prettifyError(parsed.error)}`,
		{ cause: parsed.error },
	);
}

/** Instants that are compared in SQL are stored as whole milliseconds. */
export const Milliseconds = z
	.number()
	.transform((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

/** Instants, days and times inside JSON are stored in full, as ISO text. */
export const isoText = <T>(read: (text: string) => T) =>
	z.string().transform((text, context) => {
		try {
			return read(text);
		} catch (error) {
			context.issues.push({ code: 'custom', input: text, message: String(error) });
			return z.NEVER;
		}
	});

export const jsonText = <T extends z.ZodType>(schema: T) =>
	isoText((text): unknown => JSON.parse(text)).pipe(schema);
