/** Quiet hours, by the clock on the wall: what falls into them comes when they end. */

import { earlier, isBefore } from './instants.ts';
import type { Subscription } from './subscription.ts';

type Quiet = NonNullable<Subscription['quiet']>;

/** From a time to the same time is no quiet at all. */
export function afterQuiet(at: Temporal.Instant, quiet: Quiet, zone: string): Temporal.Instant {
	const isFree = (instant: Temporal.Instant): boolean =>
		!isQuiet(instant.toZonedDateTimeISO(zone).toPlainTime(), quiet);
	if (isFree(at)) return at;
	const local = at.toZonedDateTimeISO(zone);
	const ends = [0, 1, 2].flatMap((days) => comings(local.toPlainDate().add({ days }), quiet.to, zone));
	const change = local.getTimeZoneTransition('next')?.toInstant() ?? at;
	return [...ends, change].filter((end) => isBefore(at, end) && isFree(end)).reduce(earlier, at.add(LONGEST));
}

/** A time comes twice when the clocks go back, and is left out when they go forward. */
const comings = (
	day: Temporal.PlainDate,
	time: Temporal.PlainTime,
	zone: string,
): readonly Temporal.Instant[] =>
	(['earlier', 'later'] as const).map((disambiguation) =>
		day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation }).toInstant(),
	);

/** A day, and one more where the end of the quiet is a time that the clocks leave out. */
const LONGEST = Temporal.Duration.from({ hours: 50 });

function isQuiet(time: Temporal.PlainTime, { from, to }: Quiet): boolean {
	const isOverMidnight = isLater(from, to);
	const hasBegun = !isLater(from, time);
	const isToEnd = isLater(to, time);
	return isOverMidnight ? hasBegun || isToEnd : hasBegun && isToEnd;
}

const isLater = (one: Temporal.PlainTime, other: Temporal.PlainTime): boolean =>
	Temporal.PlainTime.compare(one, other) > 0;
