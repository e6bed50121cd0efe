/**
 * The member in front of the previewed chat: Slack and Discord write dates in this person's language and zone.
 */

import type { Locale } from '../../../core/people/locale.ts';

export type Reader = { locale: Locale; zone: string; now: Temporal.Instant };

export function formatFor(reader: Reader, at: Temporal.Instant, style: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat(clientTag(reader), { timeZone: reader.zone, ...style }).format(
		at.epochMilliseconds,
	);
}

/** "in 3 days", "2 hours ago" */
export function distanceFor(reader: Reader, at: Temporal.Instant): string {
	const seconds = reader.now.until(at).total('second');
	const unit = UNITS.find(({ length }) => Math.abs(seconds) >= length) ?? SECOND;
	return new Intl.RelativeTimeFormat(clientTag(reader)).format(Math.round(seconds / unit.length), unit.name);
}

/** "today", "tomorrow", "yesterday"; undefined for any other day. */
export function nearDayFor(reader: Reader, at: Temporal.Instant): string | undefined {
	const [day, today] = [at, reader.now].map((instant) =>
		instant.toZonedDateTimeISO(reader.zone).toPlainDate(),
	);
	const days = day && today ? today.until(day).days : Number.NaN;
	if (!(Math.abs(days) <= 1)) return undefined;
	return new Intl.RelativeTimeFormat(clientTag(reader), { numeric: 'auto' }).format(days, 'day');
}

/** Both clients call their plain English American. */
const clientTag = ({ locale }: Reader): string => (locale === 'en' ? 'en-US' : locale);

const SECOND = { name: 'second', length: 1 } as const;

const UNITS = [
	{ name: 'year', length: 365 * 86_400 },
	{ name: 'month', length: 30 * 86_400 },
	{ name: 'day', length: 86_400 },
	{ name: 'hour', length: 3_600 },
	{ name: 'minute', length: 60 },
] as const;
