/** Everything of an event that closes, whether one registers for it or not, as one list. */

import type { Closes, Registration } from './event.ts';
import type { Event } from './programme.ts';
import type { Text } from './schema.ts';

/** `of` tells what `what` names: what one registers for, or the deadline itself. Ids differ within an event. */
export type Deadline = {
	id: string;
	of: 'registration' | 'deadline';
	what: Text;
	closes: Closes;
	link?: string | undefined;
	conditions?: Text | undefined;
	notes: readonly Text[];
	event: Event;
};

export function deadlinesOf(event: Event): readonly Deadline[] {
	return [
		...event.registrations.flatMap((one) => registrationDeadline(one, event)),
		...event.deadlines.map((one): Deadline => ({ ...one, of: 'deadline', event })),
	];
}

function registrationDeadline(registration: Registration, event: Event): readonly Deadline[] {
	const { id, for: what, url: link, conditions, notes, closes } = registration;
	return closes ? [{ id, of: 'registration', what, closes, link, conditions, notes, event }] : [];
}
