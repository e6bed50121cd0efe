/** Everything in a programme that has a name, under every spelling of it. */

import type { Organisation } from '../event.ts';
import type { Event, Person, Programme, Session } from '../programme.ts';
import type { Term, Vocabulary } from '../vocabulary.ts';
import { type CodeEntry, codeSpellings, codeTitles } from './codes.ts';
import { organisationSpellings, personSpellings } from './people.ts';
import { textsOf } from './texts.ts';

/** A thing that has a name. */
export type Named =
	| { kind: 'person'; person: Person }
	| { kind: 'organisation'; organisation: Organisation }
	| ({ kind: 'code' } & CodeEntry)
	| { kind: 'vocabulary'; vocabulary: Vocabulary }
	| { kind: 'term'; term: Term }
	| { kind: 'session'; session: Session }
	/** Sessions of one room, kind or track: "Hall 2", "Workshop". */
	| { kind: 'group'; name: string; sessions: ReadonlySet<Session> }
	/** Index into the event's corrections: the slip itself was quoted. */
	| { kind: 'correction'; event: Event; index: number };

export const peopleSpellings = ({ people }: Programme): (readonly [string, Named])[] =>
	people.flatMap((person) => {
		const named: Named = { kind: 'person', person };
		return personSpellings(person).map((name) => [name, named] as const);
	});

/** All but people, whose names have no plural. */
export function spellingsOf(programme: Programme, codes: readonly CodeEntry[]): (readonly [string, Named])[] {
	const named = <T>(
		items: readonly T[],
		spellings: (item: T) => readonly string[],
		name: (item: T) => Named,
	) =>
		items.flatMap((item) => {
			const thing = name(item);
			return spellings(item).map((spelling) => [spelling, thing] as const);
		});
	return [
		...named(allOrganisations(programme), organisationSpellings, (organisation) => ({
			kind: 'organisation',
			organisation,
		})),
		...named(
			codes,
			(entry) => [...codeSpellings(entry), ...codeTitles(entry.code)],
			(entry) => ({ kind: 'code', ...entry }),
		),
		...named(programme.vocabularies, vocabularySpellings, (vocabulary) => ({
			kind: 'vocabulary',
			vocabulary,
		})),
		...named(
			programme.terms,
			(term) => [term.term, ...term.aliases, ...textsOf(term.expansion)],
			(term) => ({ kind: 'term', term }),
		),
		...named(
			programme.sessions,
			(session) => textsOf(session.title),
			(session) => ({ kind: 'session', session }),
		),
		...groupsOf(programme.sessions),
		...programme.events.flatMap((event) =>
			event.corrections.map(
				({ printed }, index) => [printed, { kind: 'correction', event, index } as const] as const,
			),
		),
	];
}

/** "Action line", "action lines" by its stem, and what members shorten it to: "line". */
function vocabularySpellings(vocabulary: Vocabulary): string[] {
	const ones = textsOf(vocabulary.one);
	const prefixes = vocabulary.prefixes.filter((prefix) => prefix.length > 1);
	return [
		...textsOf(vocabulary.name),
		...ones,
		...prefixes,
		...ones.map((one) => one.split(' ').at(-1) ?? one),
	];
}

/** Organisers may also be members' employers; each is told once. */
function allOrganisations(programme: Programme): readonly Organisation[] {
	const known = [
		...programme.organisations,
		...programme.events.flatMap((event) => [...event.organisers, ...event.organisations]),
	];
	return [...new Map(known.map((organisation) => [organisation.id, organisation])).values()];
}

/** Where all sessions are of one kind, its name tells none of them apart. */
function groupsOf(sessions: readonly Session[]): (readonly [string, Named])[] {
	const groups = new Map<string, Set<Session>>();
	for (const session of sessions) {
		for (const name of [session.room, session.type, session.track]) {
			if (name !== undefined) groups.set(name, (groups.get(name) ?? new Set()).add(session));
		}
	}
	return [...groups]
		.filter(([, members]) => members.size < sessions.length)
		.map(([name, members]) => [name, { kind: 'group', name, sessions: members }]);
}
