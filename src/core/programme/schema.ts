/**
 * The words that content schemas are written in: days, moments, zones, translated text.
 *
 * The reader of a fault is an organiser, so each message is the half sentence that says what to write;
 * what is wrong with the present text is told beside it.
 */

import { z } from 'zod';

/** Text that a Temporal type can read; a fault becomes an issue with its path, never a RangeError. */
export const readBy = <T>(read: (text: string) => T, example: string) =>
	z.string(`write something like ${example}`).transform((text, context) => {
		try {
			return read(text);
		} catch {
			context.issues.push({ code: 'custom', input: text, message: `write something like ${example}` });
			return z.NEVER;
		}
	});

export const Day = readBy(readDay, '2023-01-30');

/** An instant with the offset its source printed; both are kept. */
export const Moment = readBy(readMoment, '2023-01-31T14:30+01:00');

/** An IANA name, or the bare offset when the source prints no city. */
export const Zone = readBy(
	(text) => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId,
	'Africa/Nairobi or "+01:00"',
);

export const Slug = z
	.string('write lower-case words joined by hyphens, in quotes if they look like a number')
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case words joined by hyphens, like side-event');

export const Url = z.url({ protocol: /^https?$/, error: 'write a web address that starts with https://' });

export const Line = z
	.string('write text, in quotes if it looks like a number')
	.trim()
	.min(1, 'write some text, or leave the line out');

export const Language = z
	.string('write a language such as en or pt-BR')
	.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'write a language such as en or pt-BR');

/**
 * Text in the file's own language, or one text per language:
 * `title: Media` or `title: { en: Media, fr: Médias }`.
 */
export const Text = z
	.union([
		Line,
		z.record(Language, Line).refine((byLanguage) => Object.keys(byLanguage).length > 0, 'write text'),
	])
	.meta({ id: 'Text', description: 'Text, or one text per language: { en: Media, fr: Médias }' });

export type Text = z.output<typeof Text>;
export type Moment = z.output<typeof Moment>;

/** Temporal would read "2023-01-30T17:00" as a day too, and the hour that somebody wrote would be lost. */
function readDay(text: string): Temporal.PlainDate {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new RangeError('not a day alone');
	return Temporal.PlainDate.from(text, { overflow: 'reject' });
}

function readMoment(text: string): { instant: Temporal.Instant; offset: string } {
	const offset = /([+-]\d\d:?\d\d|Z)$/i.exec(text)?.[1];
	if (!offset) throw new RangeError('no offset');
	return { instant: Temporal.Instant.from(text), offset };
}
