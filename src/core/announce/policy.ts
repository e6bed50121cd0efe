/**
 * When announcements are made, as organisers write it in YAML: src/content/policies/default.yaml.
 *
 * A rule says how long before its subject it speaks, and how long that stays worth saying; a bot that was
 * down says it late within that time and lets it go after.
 */

import { z } from 'zod';
import { readBy, Slug } from '../programme/schema.ts';

const Length = readBy(readLength, 'PT10M, PT1H, P1D or P7D');
const TimeOfDay = readBy((text) => Temporal.PlainTime.from(text), '"09:00"');

/** What is planned by other means than rules, and the word for all of them. */
const RESERVED = ['all', 'digest', 'reminder', 'broadcast', 'notice'];

const RuleId = Slug.refine((id) => !RESERVED.includes(id), `write another word than ${RESERVED.join(', ')}`);

const SessionRule = z.strictObject({
	id: RuleId.describe('The kind that channels subscribe to: "ten-minutes"'),
	before: Length.describe('Before the start; PT0S for the start itself'),
	usefulFor: Length.describe('How long after its time it is still worth saying'),
});

const DeadlineRule = z.strictObject({
	id: RuleId,
	before: Length.describe('Before the deadline; whole days where the deadline is a day, P0D for that day'),
	usefulFor: Length,
	precision: z
		.enum(['day', 'moment'])
		.optional()
		.describe('Only for deadlines that are a day, or only for those with an hour; absent, for both'),
});

export const PolicyFile = z
	.strictObject({
		kind: z.literal('policy'),
		id: Slug,
		sessions: z.array(SessionRule),
		deadlines: z.array(DeadlineRule),
		morning: TimeOfDay.describe('When, in the event’s zone, a deadline without an hour is announced'),
		digest: TimeOfDay.describe('When, in the destination’s zone, the digest of the day is posted'),
	})
	.meta({ title: 'Emcee policy', description: 'When announcements are made and how long they stay useful.' });

export type Policy = z.output<typeof PolicyFile>;

/** Months have no certain length, and nothing is announced before it is before. */
function readLength(text: string): Temporal.Duration {
	const length = Temporal.Duration.from(text);
	if (length.sign < 0 || length.years !== 0 || length.months !== 0)
		throw new RangeError('not a length before');
	return length;
}
