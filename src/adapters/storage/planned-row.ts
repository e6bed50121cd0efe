/** A planned message as JSON and back. */

import { z } from 'zod';
import { LOCALES } from '../../core/people/locale.ts';
import { isoText } from './rows.ts';

const Instant = isoText((text) => Temporal.Instant.from(text));
const Day = isoText((text) => Temporal.PlainDate.from(text));

export const DestinationJson = z.object({
	platform: z.string(),
	channel: z.string(),
	person: z.boolean().exactOptional(),
});

export const LocaleJson = z.enum(LOCALES);

const SubjectJson = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('sessions'),
		event: z.string(),
		starts: Instant,
		sessions: z.array(z.string()).readonly(),
	}),
	z.object({ kind: z.literal('deadline'), event: z.string(), deadline: z.string() }),
	z.object({ kind: z.literal('digest'), event: z.string(), day: Day }),
	z.object({ kind: z.literal('broadcast'), broadcast: z.string(), text: z.string(), ping: z.boolean() }),
	z.object({
		kind: z.literal('reminder'),
		event: z.string(),
		of: z.enum(['start', 'deadline', 'moment']),
		session: z.string().exactOptional(),
		deadline: z.string().exactOptional(),
	}),
	z.object({ kind: z.literal('notice'), text: z.string() }),
]);

export const PlannedJson = z.object({
	key: z.string(),
	destination: DestinationJson,
	locale: LocaleJson,
	subject: SubjectJson,
	kind: z.string(),
	at: Instant,
	due: Instant,
	usefulUntil: Instant,
});
