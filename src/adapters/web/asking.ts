/** What the form of the page sends → who asks what, and when. */

import { z } from 'zod';
import { MEMBER_COMMAND } from '../../core/commands.ts';
import { LOCALES, type Locale, toLocale } from '../../core/people/locale.ts';
import { Moment } from '../../core/programme/schema.ts';

export type Asking = {
	/** As it was typed or tapped, without "/event"; empty when nothing was, as on a page just opened. */
	text: string;
	/** The chosen language; undefined lets the question decide. */
	locale: Locale | undefined;
	/** The language of the asker's client: here, of the browser. */
	platformLocale: Locale;
	zone: string;
	/** The moment of asking; undefined is the clock's now. */
	at: Temporal.Instant | undefined;
	/** How the clock was chosen: "now", "another" or one of the offered instants. */
	moment: string;
	/** The wall clock for "another", as the form holds it. */
	wall: string;
};

/** What is wrong with the form, in a sentence for whoever sent it. */
type Malformed = { fault: string };

export const NOW = 'now';
export const ANOTHER = 'another';
export const LONGEST_QUESTION = 4_000;

const Question = z.string().max(LONGEST_QUESTION, `a question may have up to ${LONGEST_QUESTION} characters`);

const Zone = z.string().refine(isZone, 'expected a time zone such as Africa/Nairobi or +01:00');

/** A clock on the wall, without a zone, as <input type="datetime-local"> sends it; empty before one is chosen. */
const WallTime = z.string().refine(isWallTime, 'expected something like 2023-01-31T14:30');

const Form = z.object({
	ask: Question.default(''),
	/** What the tapped button asks; it wins over what still stands in the field. */
	tap: Question.optional(),
	locale: z.enum(['', ...LOCALES], 'expected a language that Emcee speaks').default(''),
	zone: Zone.optional(),
	moment: z
		.union([z.literal(NOW), z.literal(ANOTHER), Moment], 'expected now, another or an instant')
		.default(NOW),
	wall: WallTime.default(''),
});

/** `defaults` are the zone of the event and the language of the browser. */
export function readAsking(
	input: unknown,
	defaults: { zone: string; language?: string | undefined },
): Asking | Malformed {
	const form = Form.safeParse(input);
	if (!form.success) return { fault: form.error.issues.map(sentence).join(' ') };
	const { ask, tap, locale, zone = defaults.zone, moment, wall } = form.data;
	return {
		text: (tap ?? ask).replace(LEADING_COMMAND, '').trim(),
		locale: locale === '' ? undefined : locale,
		platformLocale: toLocale(defaults.language) ?? 'en',
		zone,
		at: momentOf(moment, wall, zone),
		moment: typeof moment === 'object' ? moment.instant.toString() : moment,
		wall,
	};
}

/** Not the start of "/event-admin". */
const LEADING_COMMAND = new RegExp(`^\\s*/${MEMBER_COMMAND}(?![\\w-])`, 'i');

function isZone(id: string): boolean {
	return isReadable(() => new Intl.DateTimeFormat('en', { timeZone: id }));
}

function isWallTime(text: string): boolean {
	if (text === '') return true;
	return (
		/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) && isReadable(() => Temporal.PlainDateTime.from(text))
	);
}

function isReadable(read: () => unknown): boolean {
	try {
		read();
		return true;
	} catch {
		return false;
	}
}

function momentOf(
	moment: z.output<typeof Form>['moment'],
	wall: string,
	zone: string,
): Temporal.Instant | undefined {
	if (typeof moment === 'object') return moment.instant;
	if (moment === NOW || wall === '') return undefined;
	return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
}

function sentence({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
	return path.length === 0 ? 'Expected an object with a question.' : `${path.join('.')}: ${message}.`;
}
