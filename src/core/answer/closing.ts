/** Deadlines in words, each as precise as its source. */

import type { Deadline } from '../programme/deadlines.ts';
import type { Closes } from '../programme/event.ts';
import type { Event } from '../programme/programme.ts';
import { type Inline, link, strong, text } from './answer.ts';
import { zoneOf } from './event-zone.ts';
import { dayIn } from './time.ts';
import { say, type Voice } from './voice.ts';

/** "Registration for the Forum", "Call for papers" */
export function deadlineName({ of, what, event }: Deadline, voice: Voice): string {
	const name = say(voice, what, event.language);
	return of === 'registration' ? voice.phrases.register.forWhat(name) : name;
}

/** "**Call for papers**: Monday, 30 January 2023 (in 5 days). … https://…", as an item of a list. */
export function deadlineItem(deadline: Deadline, voice: Voice): readonly Inline[] {
	return [
		strong(deadlineName(deadline, voice)),
		text(`: ${closing(deadline.closes, deadline.event, voice)}`),
		...(deadline.link ? [text(' '), link(deadline.link, deadline.link)] : []),
	];
}

/** "Monday, 30 January 2023 (in 5 days). The programme gives no hour …" */
export function closing(closes: Closes, event: Event, voice: Voice): string {
	const time = closingTime(closes, event, voice);
	const away = voice.phrases.register.closesAt(time, closingDistance(closes, event, voice));
	return hasNoHour(closes, event, voice) ? `${away}. ${voice.phrases.register.noHour}` : away;
}

/** "Monday, 30 January 2023. The programme gives no hour …", where the distance is said elsewhere. */
export function closingAt(closes: Closes, event: Event, voice: Voice): string {
	const time = closingTime(closes, event, voice);
	return hasNoHour(closes, event, voice) ? `${time}. ${voice.phrases.register.noHour}` : time;
}

const closingTime = (closes: Closes, event: Event, { times }: Voice): string =>
	closes.precision === 'day' ? times.day(closes.day) : times.moment(closes.moment.instant, zoneOf(event));

/** Once the day is over nobody asks for the hour. */
const hasNoHour = (closes: Closes, event: Event, voice: Voice): boolean =>
	closes.precision === 'day' && !isPast(closes, event, voice);

/** "in 5 days", "today"; of a moment also "in 2 hours". */
export function closingDistance(closes: Closes, event: Event, { times, now }: Voice): string {
	if (closes.precision === 'moment') return times.distance(closes.moment.instant, now, event.zone);
	return times.dayDistance(closes.day, dayIn(now, event.zone));
}

/** A day is past when it has ended in the event's zone: no hour of it was published. */
export function isPast(closes: Closes, event: Event, { now }: Pick<Voice, 'now'>): boolean {
	if (closes.precision === 'moment') return Temporal.Instant.compare(now, closes.moment.instant) >= 0;
	return Temporal.PlainDate.compare(dayIn(now, event.zone), closes.day) > 0;
}
