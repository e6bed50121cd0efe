/** When the digest of a day is posted: by the clock of the channel, and while the day is still to come. */

import type { Event, Programme } from '../programme/programme.ts';
import { type Agenda, agendasOf, endOf } from './agenda.ts';
import { isBefore } from './instants.ts';
import { type Occasion, occasion } from './occasions.ts';
import type { Policy } from './policy.ts';

/** In the middle of the day nobody needs to be told what the morning was to bring. */
const USEFUL = Temporal.Duration.from({ hours: 4 });

/**
 * Where the day of the event is over at the time of the digest, it comes on the day before: on the other side
 * of the world, or where the organisers have it in the evening.
 */
export function digestOccasions(
	event: Event,
	programme: Programme,
	policy: Policy,
	zone: string,
): readonly Occasion[] {
	return [...agendasOf(event, programme)].flatMap(([about, agenda]) => {
		const over = endOf(agenda);
		const day = Temporal.PlainDate.from(about);
		const at = [day, day.subtract({ days: 1 })]
			.map((on) => on.toZonedDateTime({ timeZone: zone, plainTime: policy.digest }))
			.find((time) => isBefore(time.toInstant(), over));
		const subject = { kind: 'digest', event: event.id, day } as const;
		const unless = sayingTheSame(agenda, policy);
		return at
			? [occasion({ event, subject, about, kind: 'digest', at, usefulFor: USEFUL, over, unless })]
			: [];
	});
}

/** A channel that hears of a deadline that morning needs no digest that has nothing else. */
function sayingTheSame({ sessions, deadlines }: Agenda, policy: Policy): readonly string[] {
	if (sessions.length > 0 || deadlines.some(({ closes }) => closes.precision === 'moment')) return [];
	const thatDay = policy.deadlines.filter(({ before, precision }) => before.blank && precision !== 'moment');
	return thatDay.map(({ id }) => id);
}
