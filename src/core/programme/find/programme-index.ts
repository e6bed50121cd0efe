/** Everything by which the things of a programme are found, made once for each loaded programme. */

import type { Organisation } from '../event.ts';
import type { Event, Person, Programme, Session } from '../programme.ts';
import type { Term, Vocabulary } from '../vocabulary.ts';
import { type CodeEntry, codeSpellings, codeTitles, createCodeShapes } from './codes.ts';
import { createNames } from './names.ts';
import { organisationSpellings, organisationsOf, personSpellings } from './people.ts';
import { textsOf } from './texts.ts';
import { createWordIndex, type Stem } from './word-index.ts';

/** A thing that has a name. */
export type Named =
	| { kind: 'person'; person: Person }
	| { kind: 'organisation'; organisation: Organisation }
	| ({ kind: 'code' } & CodeEntry)
	| { kind: 'vocabulary'; vocabulary: Vocabulary }
	| { kind: 'term'; term: Term }
	| { kind: 'session'; session: Session }
	/** Index into the event's corrections: the slip itself was quoted. */
	| { kind: 'correction'; event: Event; index: number };

export type Passage = { event: Event; index: number };

export type ProgrammeIndex = ReturnType<typeof createProgrammeIndex>;

export function createProgrammeIndex(programme: Programme, stem: Stem) {
	const { people, sessions, vocabularies } = programme;
	const codes = vocabularies.flatMap((vocabulary) => vocabulary.codes.map((code) => ({ vocabulary, code })));
	return {
		programme,
		stem,
		names: createNames(spellingsOf(programme, codes), stem),
		sessionNumbers: createNames(
			sessions.map((session): [string, Named] => [session.number ?? '', { kind: 'session', session }]),
		),
		codeShape: createCodeShapes(vocabularies, stem),
		codesByTitle: createWordIndex(
			codes.map((entry) => [entry, [...codeTitles(entry.code), ...entry.code.aliases].join(' ')]),
			stem,
		),
		codesByKeyword: createWordIndex(
			codes.map((entry) => [entry, entry.code.keywords.join(' ')]),
			stem,
		),
		sessionsByTitle: createWordIndex(
			sessions.map((session) => [session, titleOf(session)]),
			stem,
		),
		peopleByDescription: createWordIndex(
			people.map((person) => [person, descriptionOf(person)]),
			stem,
		),
		biographies: createWordIndex(
			people.map((person) => [person, textsOf(person.biography).join(' ')]),
			stem,
		),
		passages: createWordIndex(programme.events.flatMap(passagesOf), stem),
		/** Words with which the programme speaks of itself: "the ECOSOC forum" is this event, not another. */
		ownWords: createWordIndex(
			programme.events.map((event) => [event, ownTextOf(event)]),
			stem,
		),
	};
}

function spellingsOf(programme: Programme, codes: readonly CodeEntry[]): (readonly [string, Named])[] {
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
		...named(programme.people, personSpellings, (person) => ({ kind: 'person', person })),
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

const titleOf = (session: Session): string =>
	[...textsOf(session.title), session.type, session.track].filter((part) => part !== undefined).join(' ');

const descriptionOf = (person: Person): string =>
	[
		...person.roles.flatMap((role) => textsOf(role.title)),
		...organisationsOf(person).flatMap(organisationSpellings),
		...person.countries,
	].join(' ');

const passagesOf = (event: Event): (readonly [Passage, string])[] =>
	event.abstract.map((text, index) => [{ event, index }, textsOf(text).join(' ')]);

const ownTextOf = (event: Event): string =>
	[...textsOf(event.title), ...textsOf(event.shortTitle), event.partOf]
		.filter((part) => part !== undefined)
		.join(' ');
