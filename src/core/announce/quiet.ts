/** Quiet hours, by the clock on the wall: what falls into them comes when they end. */

import { isBefore } from './instants.ts';
import type { Subscription } from './subscription.ts';

type Quiet = NonNullable<Subscription['quiet']>;

/** From a time to the same time is no quiet at all. */
export function afterQuiet(at: Temporal.Instant, quiet: Quiet, zone: string): Temporal.Instant {
	const local = at.toZonedDateTimeISO(zone);
	if (!isQuiet(local.toPlainTime(), quiet)) return at;
	const days = isLater(quiet.to, local.toPlainTime()) ? 0 : 1;
	const end = local.toPlainDate().add({ days }).toPlainDateTime(quiet.to);
	const first = end.toZonedDateTime(zone).toInstant();
	/** In the night when an hour comes twice, its first coming may lie behind us. */
	const next = isBefore(at, first)
		? first
		: end.toZonedDateTime(zone, { disambiguation: 'later' }).toInstant();
	return afterQuiet(next, quiet, zone);
}

function isQuiet(time: Temporal.PlainTime, { from, to }: Quiet): boolean {
	const isOverMidnight = isLater(from, to);
	const hasBegun = !isLater(from, time);
	const isToEnd = isLater(to, time);
	return isOverMidnight ? hasBegun || isToEnd : hasBegun && isToEnd;
}

const isLater = (one: Temporal.PlainTime, other: Temporal.PlainTime): boolean =>
	Temporal.PlainTime.compare(one, other) > 0;
