/**
 * The words that content schemas are written in: days, moments, zones, translated text.
 *
 * Each says by an example what it expects, since the reader of the fault is an organiser.
 */

import { z } from 'zod';

/** Text that a Temporal type can read; a fault becomes an issue with its path, never a RangeError. */
const readBy = <T>(read: (text: string) => T, example: string) =>
	z.string(`expected something like ${example}, in quotes`).transform((text, context) => {
		try {
			return read(text);
		} catch {
			context.issues.push({ code: 'custom', input: text, message: `expected something like ${example}` });
			return z.NEVER;
		}
	});

export const Day = readBy((text) => Temporal.PlainDate.from(text, { overflow: 'reject' }), '2023-01-30');

/** An instant with the offset its source printed; both are kept. */
export const Moment = readBy(readMoment, '2023-01-31T14:30+01:00');

/** An IANA name, or the bare offset when the source prints no city. */
export const Zone = readBy(
	(text) => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId,
	'Africa/Nairobi or +01:00',
);

export const Slug = z
	.string('expected lower-case words joined by hyphens, in quotes if they look like a number')
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, like side-event');

export const Url = z.url({ protocol: /^https?$/, error: 'expected a web address that starts with https://' });

export const Line = z
	.string('expected text; put it in quotes if it looks like a number')
	.trim()
	.min(1, 'expected some text');

const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language such as en or pt-BR');

/**
 * Text in the file's own language, or one text per language:
 * `title: Media` or `title: { en: Media, fr: Médias }`.
 */
export const Text = z.union([Line, z.record(LanguageTag, Line)], {
	error: 'expected text, or one text per language like { en: Media, fr: Médias }',
});

export type Text = z.output<typeof Text>;
export type Moment = z.output<typeof Moment>;

function readMoment(text: string): { instant: Temporal.Instant; offset: string } {
	const offset = /([+-]\d\d:?\d\d|Z)$/i.exec(text)?.[1];
	if (!offset) throw new RangeError('no offset');
	return { instant: Temporal.Instant.from(text), offset };
}
