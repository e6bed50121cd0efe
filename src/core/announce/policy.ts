/**
 * When announcements are made, as organisers write it in YAML: src/content/policies/default.yaml.
 *
 * A rule says how long before its subject it speaks, and how long that stays worth saying; a bot that was
 * down says it late within that time and lets it go after.
 */

import { z } from 'zod';
import { Slug } from '../programme/schema.ts';

const Duration = z.string().transform((text, context) => {
	try {
		return Temporal.Duration.from(text);
	} catch {
		context.issues.push({ code: 'custom', input: text, message: 'expected a duration like PT10M or P1D' });
		return z.NEVER;
	}
});

const TimeOfDay = z.string().transform((text, context) => {
	try {
		return Temporal.PlainTime.from(text);
	} catch {
		context.issues.push({ code: 'custom', input: text, message: 'expected a time of day like "09:00"' });
		return z.NEVER;
	}
});

const SessionRule = z.strictObject({
	/** The kind channels subscribe to: "ten-minutes". */
	id: Slug,
	/** Before the start; PT0S for the start itself. */
	before: Duration,
	/** How long after its time it is still worth saying. */
	usefulFor: Duration,
});

const DeadlineRule = z.strictObject({
	id: Slug,
	before: Duration,
	usefulFor: Duration,
	/** Only for deadlines of this precision; absent, for both. */
	precision: z.enum(['day', 'moment']).optional(),
});

export const PolicyFile = z
	.strictObject({
		kind: z.literal('policy'),
		id: Slug,
		sessions: z.array(SessionRule),
		deadlines: z.array(DeadlineRule),
		/** When, in the event's zone, a date-only deadline is announced: no hour of it was printed. */
		morning: TimeOfDay,
		/** When, in the destination's zone, the digest of the day is posted. */
		digest: TimeOfDay,
	})
	.meta({ title: 'Emcee policy', description: 'When announcements are made and how long they stay useful.' });

export type Policy = z.output<typeof PolicyFile>;
