/** Planned messages as data about what will be posted: for organisers to read, and as JSON for programs. */

import type { Answer } from '../answer/answer.ts';
import { firstWords } from '../answer/first-words.ts';
import type { Programme } from '../programme/programme.ts';
import { destinationText } from './destination.ts';
import { isBefore } from './instants.ts';
import type { Planned, Subject } from './planned.ts';

export type Posting = {
	/** "2023-01-31T13:20:00Z" */
	due: string;
	/** The same in the zone of the event: "2023-01-31T14:20:00+01:00". */
	local: string;
	zone: string;
	destination: string;
	kind: string;
	locale: string;
	/** How it begins, as it will read at its time. */
	words: string;
	usefulUntil: string;
	/** When it would have been posted, were it not for quiet hours. */
	scheduled?: string;
	key: string;
};

type Word = (planned: Planned, now: Temporal.Instant) => Answer;

export function postingOf(planned: Planned, programme: Programme, word: Word): Posting {
	const { key, destination, kind, locale, subject, at, due, usefulUntil } = planned;
	const zone = zoneOfSubject(subject, programme);
	return {
		due: due.toString(),
		local: due.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' }),
		zone,
		destination: destinationText(destination),
		kind,
		locale,
		words: firstWords(word(planned, due)) ?? kind,
		usefulUntil: usefulUntil.toString(),
		...(isBefore(at, due) && { scheduled: at.toString() }),
		key,
	};
}

function zoneOfSubject(subject: Subject, { events }: Programme): string {
	const event = 'event' in subject ? events.find(({ id }) => id === subject.event) : undefined;
	return event?.zone ?? 'UTC';
}
