/** Which sessions a question is about, when it may be about one. */

import type { Person, Session } from '../../programme/programme.ts';
import type { Question } from '../question.ts';
import type { Reading } from '../reading.ts';
import type { Scene } from './rule.ts';

/** Sessions that were named, or those in which the named people take part, as far as room and kind fit. */
export function targetsOf(reading: Reading, scene: Scene): readonly Session[] {
	const people = reading.people.flatMap((named) => named.people);
	const named = reading.sessions.length > 0 ? reading.sessions : sessionsOf(people, scene);
	if (reading.groups.length === 0) return named;
	const candidates = named.length > 0 ? named : scene.index.programme.sessions;
	return candidates.filter((session) => reading.groups.every((group) => group.has(session)));
}

export const sessionsOf = (people: readonly Person[], { index }: Scene): readonly Session[] =>
	index.programme.sessions.filter((session) =>
		[...session.speakers, ...session.moderators].some(({ key }) =>
			people.some((person) => person.key === key),
		),
	);

/** The part of a question that names its session; nothing when the programme has but one. */
export function sessionPart(targets: readonly Session[], { index }: Scene): { session?: string } {
	const [only, ...others] = targets;
	return only && others.length === 0 && index.programme.sessions.length > 1 ? { session: only.key } : {};
}

/** A question about one session, or the list of those that may be meant. */
export function aboutOne(
	reading: Reading,
	scene: Scene,
	ask: (session: { session?: string }) => Question,
): readonly Question[] {
	const targets = targetsOf(reading, scene);
	if (targets.length > 1) return [listOf(targets, reading)];
	return [ask(sessionPart(targets, scene))];
}

export const listOf = (sessions: readonly Session[], reading: Reading): Question => ({
	kind: 'sessions',
	span: 'all',
	sessions: sessions.map(({ key }) => key),
	asked: reading.asked,
});
