/** What one day of an event holds, by the calendar of the event: what starts and what closes. */

import { dayIn } from '../answer/time.ts';
import { type Deadline, deadlinesOf } from '../programme/deadlines.ts';
import type { Event, Programme, Session } from '../programme/programme.ts';
import { later } from './instants.ts';

/** Never of an empty day. */
export type Agenda = { sessions: readonly Session[]; deadlines: readonly Deadline[] };

export function agendasOf(event: Event, { sessions }: Programme): ReadonlyMap<string, Agenda> {
	const ofEvent = sessions.filter((session) => session.event === event);
	const startDay = ({ starts }: Session) => dayIn(starts.instant, event.zone).toString();
	const startsOn = Map.groupBy(ofEvent, startDay);
	const closesOn = Map.groupBy(deadlinesOf(event), (deadline) => closingDay(deadline).toString());
	const days = new Set([...startsOn.keys(), ...closesOn.keys()]);
	return new Map(
		Array.from(days, (day) => [
			day,
			{ sessions: startsOn.get(day) ?? [], deadlines: closesOn.get(day) ?? [] },
		]),
	);
}

/** When the last of it is over. */
export function endOf({ sessions, deadlines }: Agenda): Temporal.Instant {
	return [...sessions.map(({ ends }) => ends.instant), ...deadlines.map(closesAt)].reduce(later);
}

/** A deadline that is a day has passed when the day has ended where the event is. */
export function closesAt({ closes, event }: Deadline): Temporal.Instant {
	if (closes.precision === 'moment') return closes.moment.instant;
	return closes.day.add({ days: 1 }).toZonedDateTime(event.zone).toInstant();
}

const closingDay = ({ closes, event }: Deadline): Temporal.PlainDate =>
	closes.precision === 'day' ? closes.day : dayIn(closes.moment.instant, event.zone);
