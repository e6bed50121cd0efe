/**
 * Days, times, spans and distances in words, in a named zone, with digits every reader of the language knows.
 *
 * Formatters are kept: making one costs more than the rest of an answer.
 */

export type TimeWords = {
	/** "Monday, 30 January 2023" */
	day(day: Temporal.PlainDate): string;
	/** "Tuesday, 31 January 2023 at 14:30 (UTC+01:00)" */
	moment(at: Temporal.Instant, zone: Zone): string;
	/** "Tuesday, 31 January 2023, 14:30–15:45 (UTC+01:00)" */
	span(from: Temporal.Instant, to: Temporal.Instant, zone: Zone): string;
	/** "14:30–15:45", where the zone is said elsewhere; with the days where it goes past midnight. */
	hours(from: Temporal.Instant, to: Temporal.Instant, zone: string): string;
	/** "1 hour, 15 minutes" */
	duration(length: Temporal.Duration): string;
	/** "in 6 days", "30 minutes ago"; days are counted on the calendar of the zone. */
	distance(at: Temporal.Instant, now: Temporal.Instant, zone: string): string;
	/** "in 5 days", "today", "yesterday" */
	dayDistance(day: Temporal.PlainDate, today: Temporal.PlainDate): string;
};

/** `printed` is how the source writes it; absent, its offset at the moment is shown with its name. */
export type Zone = { id: string; printed?: string | undefined };

const remembered = new Map<string, TimeWords>();

/** The few words that `Intl` does not put together; `tag` is the BCP 47 language that formats: "en-GB". */
export type Wording = {
	tag: string;
	/** "in 2 hours, 30 minutes" */
	ahead(duration: string): string;
	/** "2 hours, 30 minutes ago" */
	ago(duration: string): string;
};

export function timeWords(wording: Wording): TimeWords {
	const known = remembered.get(wording.tag);
	if (known) return known;
	const made = createTimeWords(wording);
	remembered.set(wording.tag, made);
	return made;
}

/** "+01:00", or "+00:00" for UTC itself. */
function offsetAt(at: Temporal.Instant, zone: string): string {
	return at.toZonedDateTimeISO(zone).offset;
}

/** "UTC+01:00"; a city is named before its offset: "Africa/Nairobi, UTC+03:00". */
export function zoneLabel(at: Temporal.Instant, zone: Zone): string {
	if (zone.printed) return zone.printed;
	const offset = offsetAt(at, zone.id);
	const utc = offset === '+00:00' ? 'UTC' : `UTC${offset}`;
	return zone.id === 'UTC' || /^[+-]/.test(zone.id) ? utc : `${zone.id}, ${utc}`;
}

const DATE = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DIGITS = { numberingSystem: 'latn', calendar: 'gregory' } as const;

function createTimeWords({ tag, ahead, ago }: Wording): TimeWords {
	const inZone = byZone(tag, { ...DATE, ...TIME });
	const timeInZone = byZone(tag, TIME);
	const days = new Intl.DateTimeFormat(tag, { ...DATE, ...DIGITS, timeZone: 'UTC' });
	const durations = new Intl.DurationFormat(tag, { style: 'long', numberingSystem: 'latn' });
	const distances = new Intl.RelativeTimeFormat(`${tag}-u-nu-latn`, { numeric: 'auto' });

	const dayDistance: TimeWords['dayDistance'] = (day, today) => {
		const count = today.until(day, { largestUnit: 'day' }).days;
		if (Math.abs(count) < 60) return distances.format(count, 'day');
		const { years, months } = today.until(day, { largestUnit: 'year' });
		return years === 0 ? distances.format(months, 'month') : distances.format(years, 'year');
	};
	const duration: TimeWords['duration'] = (length) => durations.format(hoursAndMinutes(length));
	return {
		day: (day) => days.format(day.toZonedDateTime('UTC').epochMilliseconds),
		moment: (at, zone) => `${inZone(zone.id).format(at.epochMilliseconds)} (${zoneLabel(at, zone)})`,
		span: (from, to, zone) => {
			if (clocksChange(from, to, zone.id)) return bothEnds(from, to, zone.id, inZone(zone.id), ' – ');
			const range = inZone(zone.id).formatRange(from.epochMilliseconds, to.epochMilliseconds);
			return `${range} (${zoneLabel(from, zone)})`;
		},
		hours: (from, to, zone) => {
			const isOneDay = dayIn(from, zone).equals(dayIn(to, zone));
			if (isOneDay && clocksChange(from, to, zone)) return bothEnds(from, to, zone, timeInZone(zone), '–');
			return timeInZone(zone).formatRange(from.epochMilliseconds, to.epochMilliseconds);
		},
		duration,
		dayDistance,
		distance: (at, now, zone) => {
			const gap = now.until(at).round('minute');
			const minutes = gap.total('minute');
			if (Math.abs(minutes) < 60) return distances.format(minutes, 'minute');
			if (Math.abs(minutes) < 24 * 60) return (minutes > 0 ? ahead : ago)(duration(gap.abs()));
			return dayDistance(dayIn(at, zone), dayIn(now, zone));
		},
	};
}

const clocksChange = (from: Temporal.Instant, to: Temporal.Instant, zone: string): boolean =>
	offsetAt(from, zone) !== offsetAt(to, zone);

/** Each with its own offset: a range would take 01:30 and, an hour later, 01:30 again for one moment. */
function bothEnds(
	from: Temporal.Instant,
	to: Temporal.Instant,
	zone: string,
	format: Intl.DateTimeFormat,
	between: string,
): string {
	return [from, to]
		.map((at) => `${format.format(at.epochMilliseconds)} (UTC${offsetAt(at, zone)})`)
		.join(between);
}

function byZone(tag: string, parts: Intl.DateTimeFormatOptions): (zone: string) => Intl.DateTimeFormat {
	const formatters = new Map<string, Intl.DateTimeFormat>();
	return (timeZone) =>
		formatters.getOrInsertComputed(
			timeZone,
			() => new Intl.DateTimeFormat(tag, { ...parts, ...DIGITS, timeZone }),
		);
}

export const dayIn = (at: Temporal.Instant, zone: string): Temporal.PlainDate =>
	at.toZonedDateTimeISO(zone).toPlainDate();

function hoursAndMinutes(length: Temporal.Duration): { hours: number; minutes: number } {
	const { hours, minutes } = length.round({ largestUnit: 'hour', smallestUnit: 'minute' });
	return { hours, minutes };
}
