/**
 * What there is to say of an event and when, before it is known who wants to hear it.
 *
 * Lengths are counted on the clock of the event's zone: a day before 14:30 is 14:30 of the day before, also
 * when the clocks change in between; hours and minutes are as long as they are.
 */

import { type Deadline, deadlinesOf } from '../programme/deadlines.ts';
import type { Event, Programme, Session } from '../programme/programme.ts';
import { closesAt } from './agenda.ts';
import { earlier, later } from './instants.ts';
import type { Subject } from './planned.ts';
import type { Policy } from './policy.ts';

export type Occasion = {
	/** Of every message about it, up to the destination. */
	key: string;
	event: Event;
	subject: Subject;
	kind: string;
	at: Temporal.Instant;
	usefulUntil: Temporal.Instant;
	/** Left out where one of these kinds is heard, which says the same. */
	unless: readonly string[];
};

type Said = {
	event: Event;
	subject: Subject;
	/** The subject as a piece of the key. */
	about: string;
	kind: string;
	at: Temporal.ZonedDateTime;
	usefulFor: Temporal.Duration;
	/** Nothing is worth saying of what is over. */
	over: Temporal.Instant;
	unless?: readonly string[];
};

export function occasion({ event, subject, about, kind, at, usefulFor, over, unless = [] }: Said): Occasion {
	const key = [event.id, about, kind, at.toInstant()].join('/');
	const usefulUntil = earlier(at.add(usefulFor).toInstant(), over);
	return { key, event, subject, kind, at: at.toInstant(), usefulUntil, unless };
}

/** Parallel sessions are one occasion. */
export function sessionOccasions({ sessions }: Programme, policy: Policy): readonly Occasion[] {
	const groups = Map.groupBy(sessions, ({ event, starts }) => `${event.id}/${starts.instant}`);
	return [...groups.values()].flatMap((together) => startOf(together, policy));
}

function startOf(together: readonly Session[], policy: Policy): readonly Occasion[] {
	const [first] = together;
	if (!first) return [];
	const { event } = first;
	const starts = first.starts.instant;
	const over = together.map(({ ends }) => ends.instant).reduce(later);
	const sessions = together.map(({ key }) => key);
	const subject: Subject = { kind: 'sessions', event: event.id, starts, sessions };
	return policy.sessions.map(({ id: kind, before, usefulFor }) => {
		const at = starts.toZonedDateTimeISO(event.zone).subtract(before);
		return occasion({ event, subject, about: starts.toString(), kind, at, usefulFor, over });
	});
}

export function deadlineOccasions({ events }: Programme, policy: Policy): readonly Occasion[] {
	return events.flatMap(deadlinesOf).flatMap((deadline) => closingOf(deadline, policy));
}

function closingOf(deadline: Deadline, policy: Policy): readonly Occasion[] {
	const { id: about, event, closes } = deadline;
	const subject: Subject = { kind: 'deadline', event: event.id, deadline: about };
	const over = closesAt(deadline);
	return policy.deadlines.flatMap(({ id: kind, before, usefulFor, precision }) => {
		const at = beforeClosing(deadline, before, policy.morning);
		if (!at || (precision && precision !== closes.precision)) return [];
		return [occasion({ event, subject, about, kind, at, usefulFor, over })];
	});
}

/** Undefined for hours before a deadline that has none. */
function beforeClosing(
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
