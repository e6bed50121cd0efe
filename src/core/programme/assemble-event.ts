/**
 * One event with everything it refers to by id put in its place: people with their organisations,
 * sessions with their people and codes.
 */

import { find, type Path, type Shelf, shelve, type Tell } from './content-fault.ts';
import type { EventFile, Organisation, WrittenPerson, WrittenSession } from './event.ts';
import { checkEnds, checkEvent, idOf, inTurn } from './event-faults.ts';
import type { Event, Person, Session, Tagging } from './programme.ts';
import { codesOf, type Reference, vocabulariesAmong } from './reference-faults.ts';
import type { Vocabulary } from './vocabulary.ts';

export type AssembledEvent = {
	event: Event;
	people: readonly Person[];
	sessions: readonly Session[];
	organisations: readonly Organisation[];
	/** What the event lists under `vocabularies`. */
	references: readonly Reference[];
};

export function assembleEvent(file: EventFile, shelf: Shelf<Reference>, tell: Tell): AssembledEvent {
	const { sessions, people, ...event } = file;
	const references = listedReferences(file, shelf, tell);
	const vocabularies = vocabulariesAmong(references);
	checkEvent(file, vocabularies, tell);

	const organisations = shelve(
		[...file.organisers, ...file.organisations],
		idOf,
		inTurn('organisers', file.organisers, 'organisations'),
		tell,
	);
	const persons = shelve(
		people.map((person, index) => assemblePerson(person, file, organisations, ['people', index], tell)),
		idOf,
		(index) => ['people', index, 'id'],
		tell,
	);
	return {
		event,
		people: [...persons.values()],
		sessions: sessions.map((session, index) => ({
			...session,
			key: `${file.id}/${session.id}`,
			event,
			speakers: peopleOf(session.speakers, persons, ['sessions', index, 'speakers'], tell),
			moderators: peopleOf(session.moderators, persons, ['sessions', index, 'moderators'], tell),
			taggings: taggingsOf(session.codes, vocabularies, ['sessions', index, 'codes'], tell),
		})),
		organisations: [...organisations.values()],
		references,
	};
}

function listedReferences(
	{ vocabularies }: EventFile,
	shelf: Shelf<Reference>,
	tell: Tell,
): readonly Reference[] {
	const found = vocabularies.flatMap(
		(id, index) => find(id, shelf, 'vocabulary', ['vocabularies', index], tell) ?? [],
	);
	checkEnds(
		found.filter((reference) => reference.kind === 'relations'),
		vocabularies,
		tell,
	);
	return found;
}

function assemblePerson(
	person: WrittenPerson,
	{ id, language }: EventFile,
	organisations: Shelf<Organisation>,
	path: Path,
	tell: Tell,
): Person {
	const roles = person.roles.map((role, index) => ({
		title: role.title,
		organisations: role.organisations.flatMap(
			(organisation, at) =>
				find(
					organisation,
					organisations,
					'organisation',
					[...path, 'roles', index, 'organisations', at],
					tell,
				) ?? [],
		),
	}));
	return { ...person, key: `${id}/${person.id}`, language, roles };
}

function peopleOf(ids: readonly string[], people: Shelf<Person>, path: Path, tell: Tell): readonly Person[] {
	const once = shelve(ids, String, (index) => [...path, index], tell);
	return [...once.keys()].flatMap((id) => find(id, people, 'person', [...path, ids.indexOf(id)], tell) ?? []);
}

function taggingsOf(
	tags: WrittenSession['codes'],
	vocabularies: Shelf<Vocabulary>,
	path: Path,
	tell: Tell,
): readonly Tagging[] {
	return Object.entries(tags).flatMap(([id, codes]) => {
		const vocabulary = vocabularies.get(id);
		if (vocabulary) return [tag(vocabulary, codes, [...path, id], tell)];
		tell([...path, id], `"${id}" is not among the vocabularies of this event; add it there, or correct it`);
		return [];
	});
}

function tag(vocabulary: Vocabulary, codes: 'all' | readonly string[], path: Path, tell: Tell): Tagging {
	if (codes === 'all') return { vocabulary, codes: withoutFamilies(vocabulary), all: true };
	const known = codesOf(vocabulary);
	const found = codes.flatMap((code, index) => find(code, known, 'code', [...path, index], tell) ?? []);
	return { vocabulary, codes: found, all: false };
}

/** A source that ticks every box ticks the parts of a family, not the family: eight lines of C7, no C7. */
function withoutFamilies({ codes }: Vocabulary): Vocabulary['codes'] {
	const families = new Set(codes.map(({ partOf }) => partOf));
	return codes.filter(({ code }) => !families.has(code));
}
