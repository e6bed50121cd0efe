/** "Starts in 10 minutes": one session with what one needs to go there, several as a list. */

import { type Block, type Field, type Inline, link, strong, text } from '../../answer/answer.ts';
import { heading, line, list, note } from '../../answer/blocks.ts';
import { isPast } from '../../answer/closing.ts';
import { zoneOf } from '../../answer/event-zone.ts';
import { sessionAction } from '../../answer/session-action.ts';
import { tenseOf } from '../../answer/tense.ts';
import { say } from '../../answer/voice.ts';
import { yourTime } from '../../answer/your-time.ts';
import { fullName } from '../../programme/people.ts';
import type { Person, Session } from '../../programme/programme.ts';
import { isBefore } from '../instants.ts';
import { READABLE, type Telling, titleOf } from './telling.ts';

/** All start together. */
export function sessionWords(sessions: readonly Session[], telling: Telling): readonly Block[] {
	const [first, ...others] = sessions;
	if (!first) return [];
	return others.length === 0 ? oneSession(first, telling) : together(first, sessions, telling);
}

function oneSession(session: Session, telling: Telling): readonly Block[] {
	const { phrases, times } = telling;
	const { event, room, speakers, moderators } = session;
	const [from, to] = [session.starts.instant, session.ends.instant];
	const fields: Field[] = [
		yourTime({ from, to }, undefined, telling),
		...(room ? [{ label: phrases.when.room, value: [text(room)] }] : []),
		...people(phrases.people.speakers, speakers, telling),
		...people(phrases.people.moderators, moderators, telling),
	];
	return [
		heading(startOf(titleOf(session, telling), [session], telling)),
		line(times.span(from, to, zoneOf(event))),
		{ kind: 'fields', items: fields },
		...list(linksOf(session, telling)),
		{
			kind: 'actions',
			items: [sessionAction('speakers', telling, session), sessionAction('about', telling, session)],
		},
	];
}

function together(first: Session, sessions: readonly Session[], telling: Telling): readonly Block[] {
	const { phrases, times } = telling;
	const { event, starts } = first;
	const count = phrases.sessions.count(sessions.length);
	return [
		heading(startOf(count, sessions, telling)),
		line(times.moment(starts.instant, zoneOf(event))),
		...sessionList(sessions, telling),
	];
}

/** Times stand without their zone, which the caller says once. */
export function sessionList(sessions: readonly Session[], telling: Telling): readonly Block[] {
	const more = sessions.length - READABLE;
	return [
		...list(sessions.slice(0, READABLE).map((session) => sessionItem(session, telling))),
		...(more > 0 ? [note([text(telling.phrases.sessions.more(more))])] : []),
	];
}

function sessionItem(session: Session, telling: Telling): readonly Inline[] {
	const { starts, ends, event, room } = session;
	const hours = telling.times.hours(starts.instant, ends.instant, event.zone);
	return [strong(titleOf(session, telling)), text(` — ${hours}${room ? `, ${room}` : ''}`)];
}

/** In the tense of the clock: what comes late does not say "in 10 minutes". */
function startOf(what: string, sessions: readonly Session[], telling: Telling): string {
	const { phrases, times, now } = telling;
	const count = sessions.length;
	const lastToEnd = sessions.reduce((one, other) =>
		isBefore(one.ends.instant, other.ends.instant) ? other : one,
	);
	const distance = (at: Temporal.Instant): string => times.distance(at, now, lastToEnd.event.zone);
	const { starts, ends } = lastToEnd;
	if (Math.abs(now.until(starts.instant).total('seconds')) < 60)
		return phrases.announce.startsNow(what, count);
	switch (tenseOf(lastToEnd, now)) {
		case 'future':
			return phrases.announce.starts(what, distance(starts.instant), count);
		case 'present':
			return phrases.announce.started(what, distance(starts.instant), count);
		case 'past':
			return phrases.announce.ended(what, distance(ends.instant), count);
	}
}

function people(label: string, people: readonly Person[], { phrases }: Telling): readonly Field[] {
	const few = people.slice(0, READABLE).map(fullName);
	const more = people.length - few.length;
	const names = new Intl.ListFormat(phrases.tag).format(more > 0 ? [...few, `+${more}`] : few);
	return people.length === 0 ? [] : [{ label, value: [text(names)] }];
}

/** Where one registers, as long as one can, and what belongs to the session. */
function linksOf({ event, links }: Session, telling: Telling): readonly (readonly Inline[])[] {
	const { phrases } = telling;
	const open = event.registrations.filter(({ closes }) => !closes || !isPast(closes, event, telling));
	return [
		...open.map((one) => [
			link(phrases.register.forWhat(say(telling, one.for, event.language)), one.url),
			...(one.conditions ? [text(` (${say(telling, one.conditions, event.language)})`)] : []),
		]),
		...links.map(({ title, url }) => [link(say(telling, title, event.language), url)]),
	];
}
