/** What a member asked to be reminded of: in the words of the announcement about it. */

import type { Block } from '../../answer/answer.ts';
import { heading } from '../../answer/blocks.ts';
import { tenseOf } from '../../answer/tense.ts';
import { deadlinesOf } from '../../programme/deadlines.ts';
import type { Event } from '../../programme/programme.ts';
import type { Subject } from '../planned.ts';
import { deadlineWords } from './deadline.ts';
import { sessionWords } from './sessions.ts';
import { eventTitle, type Telling } from './telling.ts';

export function reminderWords(
	subject: Extract<Subject, { kind: 'reminder' }>,
	event: Event,
	telling: Telling,
): readonly Block[] {
	const { sessions } = telling.programme;
	switch (subject.of) {
		case 'start':
			return sessionWords(
				sessions.filter(({ key }) => key === subject.session),
				telling,
			);
		case 'deadline':
			return deadlinesOf(event)
				.filter(({ id }) => id === subject.deadline)
				.flatMap((deadline) => deadlineWords(deadline, telling));
		case 'moment':
			return [
				heading(telling.phrases.announce.reminder(eventTitle(event, telling))),
				...nextOf(event, telling),
			];
	}
}

/** What is on or starts next; after the last session, that one. */
function nextOf(event: Event, telling: Telling): readonly Block[] {
	const sessions = telling.programme.sessions.filter((session) => session.event === event);
	const next = sessions.find((session) => tenseOf(session, telling.now) !== 'past') ?? sessions.at(-1);
	return sessionWords(
		sessions.filter(({ starts }) => next?.starts.instant.equals(starts.instant)),
		telling,
	);
}
