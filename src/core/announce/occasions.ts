/**
 * What there is to say of an event and when, before it is known who wants to hear it.
 *
 * Lengths are counted on the clock of the event's zone: a day before 14:30 is 14:30 of the day before, also
 * when the clocks change in between; hours and minutes are as long as they are.
 */

import { type Deadline, deadlinesOf } from '../programme/deadlines.ts';
import type { Event, Programme, Session } from '../programme/programme.ts';
import { agendasOf, closesAt, endOf } from './agenda.ts';
import { earlier, isBefore, later } from './instants.ts';
import type { Subject } from './planned.ts';
import type { Policy } from './policy.ts';

export type Occasion = {
	event: Event;
	subject: Subject;
	/** The subject as a piece of the key. */
	about: string;
	kind: string;
	at: Temporal.Instant;
	usefulUntil: Temporal.Instant;
	/** Left out where one of these kinds is heard, which says the same. */
	unless: readonly string[];
};

/** Parallel sessions are one occasion. */
export function sessionOccasions({ sessions }: Programme, policy: Policy): readonly Occasion[] {
	const groups = Map.groupBy(sessions, ({ event, starts }) => `${event.id}/${starts.instant}`);
	return [...groups.values()].flatMap((together) => startOf(together, policy));
}

function startOf(together: readonly Session[], policy: Policy): readonly Occasion[] {
	const [first] = together;
	if (!first) return [];
	const { event, starts } = first;
	const over = together.map(({ ends }) => ends.instant).reduce(later);
	const subject: Subject = {
		kind: 'sessions',
		event: event.id,
		starts: starts.instant,
		sessions: together.map(({ key }) => key),
	};
	return policy.sessions.map(({ id, before, usefulFor }) => {
		const at = starts.instant.toZonedDateTimeISO(event.zone).subtract(before);
		const usefulUntil = earlier(at.add(usefulFor).toInstant(), over);
		const about = starts.instant.toString();
		return { event, subject, about, kind: id, at: at.toInstant(), usefulUntil, unless: [] };
	});
}

export function deadlineOccasions({ events }: Programme, policy: Policy): readonly Occasion[] {
	return events.flatMap(deadlinesOf).flatMap((deadline) => closingOf(deadline, policy));
}

function closingOf(deadline: Deadline, policy: Policy): readonly Occasion[] {
	const { id: about, event } = deadline;
	const subject: Subject = { kind: 'deadline', event: event.id, deadline: about };
	return policy.deadlines.flatMap(({ id, before, usefulFor, precision }) => {
		const at = beforeClosing(deadline, before, policy.morning);
		if (!at || (precision ?? deadline.closes.precision) !== deadline.closes.precision) return [];
		const usefulUntil = earlier(at.add(usefulFor).toInstant(), closesAt(deadline));
		return [{ event, subject, about, kind: id, at: at.toInstant(), usefulUntil, unless: [] }];
	});
}

/** Undefined for hours before a deadline that has none. */
export function beforeClosing(
	{ closes, event }: Deadline,
	before: Temporal.Duration,
	morning: Temporal.PlainTime,
): Temporal.ZonedDateTime | undefined {
	if (closes.precision === 'moment') {
		return closes.moment.instant.toZonedDateTimeISO(event.zone).subtract(before);
	}
	if (!isWholeDays(before)) return undefined;
	return closes.day.subtract(before).toZonedDateTime({ timeZone: event.zone, plainTime: morning });
}

const isWholeDays = (length: Temporal.Duration): boolean =>
	length.with({ years: 0, months: 0, weeks: 0, days: 0 }).blank;

/** In the middle of the day nobody needs to be told what the morning was to bring. */
const DIGEST_USEFUL = Temporal.Duration.from({ hours: 4 });

/**
 * At the digest's time in this zone. Where the day of the event is over by then, on the day before: on the
 * other side of the world, or where the digest comes in the evening.
 */
export function digestOccasions(
	event: Event,
	programme: Programme,
	policy: Policy,
	zone: string,
): readonly Occasion[] {
	return [...agendasOf(event, programme)].flatMap(([date, agenda]) => {
		const over = endOf(agenda);
		const day = Temporal.PlainDate.from(date);
		const digestOn = (on: Temporal.PlainDate): Temporal.Instant =>
			on.toZonedDateTime({ timeZone: zone, plainTime: policy.digest }).toInstant();
		const at = [digestOn(day), digestOn(day.subtract({ days: 1 }))].find(
			(time) => over && isBefore(time, over),
		);
		if (!at || !over) return [];
		const usefulUntil = earlier(at.add(DIGEST_USEFUL), over);
		const unless = agenda.sessions.length > 0 ? [] : saidThatDay(policy);
		return [
			{
				event,
				subject: { kind: 'digest', event: event.id, day },
				about: date,
				kind: 'digest',
				at,
				usefulUntil,
				unless,
			},
		];
	});
}

/** A channel that hears of the deadline in the morning needs no digest that has nothing else. */
const saidThatDay = ({ deadlines }: Policy): readonly string[] =>
	deadlines.filter(({ before }) => before.blank).map(({ id }) => id);
