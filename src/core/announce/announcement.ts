/**
 * Planned message → what it says at this moment.
 *
 * The words are made when they are said, from the programme as it is then: a message that comes late speaks of
 * the time it is, a changed room is the room. Worded to be one message on every platform.
 */

import type { Answer, Block } from '../answer/answer.ts';
import { ownWords } from '../answer/own-words.ts';
import { timeWords } from '../answer/time.ts';
import type { Languages } from '../language.ts';
import { deadlinesOf } from '../programme/deadlines.ts';
import type { Programme } from '../programme/programme.ts';
import type { Planned, Subject } from './planned.ts';
import { deadlineWords } from './words/deadline.ts';
import { digestWords } from './words/digest.ts';
import { reminderWords } from './words/reminder.ts';
import { sessionWords } from './words/sessions.ts';
import type { Telling } from './words/telling.ts';

/** Without a block where the programme no longer has what it was about. */
export function announcement(
	{ subject, locale: wished }: Pick<Planned, 'subject' | 'locale'>,
	programme: Programme,
	languages: Languages,
	now: Temporal.Instant,
): Answer {
	const language = languages[wished];
	const locale = language ? wished : 'en';
	const { phrases } = language ?? languages.en;
	const blocks = wordsOf(subject, { programme, locale, phrases, times: timeWords(phrases), now });
	const ping = subject.kind === 'broadcast' && subject.ping;
	return { kind: 'announcement', locale, blocks, ...(ping && { ping }) };
}

function wordsOf(subject: Subject, telling: Telling): readonly Block[] {
	const { programme } = telling;
	const event = 'event' in subject ? programme.events.find(({ id }) => id === subject.event) : undefined;
	switch (subject.kind) {
		case 'broadcast':
		case 'notice':
			return ownWords(subject.text);
		case 'sessions':
			return sessionWords(startingAt(subject, programme), telling);
		case 'deadline':
			return (event ? deadlinesOf(event) : [])
				.filter(({ id }) => id === subject.deadline)
				.flatMap((deadline) => deadlineWords(deadline, telling));
		case 'digest':
			return event ? digestWords(event, subject.day, telling) : [];
		case 'reminder':
			return event ? reminderWords(subject, event, telling) : [];
	}
}

/** Also those that were not there yet when this was planned. */
function startingAt(
	{ event, starts }: Extract<Subject, { kind: 'sessions' }>,
	{ sessions }: Programme,
): Programme['sessions'] {
	return sessions.filter((session) => session.event.id === event && session.starts.instant.equals(starts));
}
