/** Everything by which the things of a programme are found, made once for each loaded programme. */

import type { Event, Person, Programme, Session } from '../programme.ts';
import { codeSpellings, codeTitles, createCodeShapes } from './codes.ts';
import { otherHeads } from './heads.ts';
import { createNames, eitherOf } from './names.ts';
import { organisationSpellings, organisationsOf } from './people.ts';
import { type Named, peopleSpellings, spellingsOf } from './spellings.ts';
import { textsOf } from './texts.ts';
import { createWordIndex, type Stem } from './word-index.ts';

export type Passage = { event: Event; index: number };

export type ProgrammeIndex = ReturnType<typeof createProgrammeIndex>;

export function createProgrammeIndex(programme: Programme, stem: Stem) {
	const { people, sessions, vocabularies, events } = programme;
	const codes = vocabularies.flatMap((vocabulary) => vocabulary.codes.map((code) => ({ vocabulary, code })));
	const indexOf = <T>(items: readonly T[], textOf: (item: T) => string) =>
		createWordIndex(
			items.map((item) => [item, textOf(item)]),
			stem,
		);
	const names = eitherOf(
		createNames(peopleSpellings(programme)),
		createNames(spellingsOf(programme, codes), stem),
	);
	const codeNames = createNames(
		codes.flatMap((entry) => codeSpellings(entry).map((spelling) => [spelling, entry] as const)),
		stem,
	);
	const texts = {
		codesByTitle: indexOf(codes, ({ code }) => [...codeTitles(code), ...code.aliases].join(' ')),
		codesByKeyword: indexOf(codes, ({ code }) => code.keywords.join(' ')),
		sessionsByTitle: indexOf(sessions, titleOf),
		peopleByDescription: indexOf(people, descriptionOf),
		passages: indexOf(events.flatMap(passagesOf), ({ event, index }) =>
			textsOf(event.abstract[index]).join(' '),
		),
		/** Words with which the programme speaks of itself: "the ECOSOC forum" is this event, not another. */
		ownWords: indexOf(events, ownTextOf),
	};
	return {
		programme,
		stem,
		names,
		sessionNumbers: createNames(
			sessions.map((session): [string, Named] => [session.number ?? '', { kind: 'session', session }]),
		),
		codeShape: createCodeShapes(vocabularies, codeNames, stem),
		employees: groupByEmployer(people),
		sessionsByKey: groupByKey(sessions),
		days: groupByDay(sessions),
		otherHeads: otherHeads(programme),
		hours: new Map(sessions.map((session) => [session, hoursOf(session)])),
		...texts,
		/** Some text or name of the programme has this word, so it is spelt as meant. */
		knows: (word: string): boolean => Object.values(texts).some((text) => text.knows(word)),
		/** Every word of the programme, for repairing misspelt ones. */
		words: (): string[] => [names, ...Object.values(texts)].flatMap((source) => [...source.words()]),
	};
}

const groupByEmployer = (people: readonly Person[]): ReadonlyMap<string, readonly Person[]> =>
	group(people.flatMap((person) => organisationsOf(person).map(({ id }) => [id, person] as const)));

/** By key, id and number, as members may type them. */
const groupByKey = (sessions: readonly Session[]): ReadonlyMap<string, readonly Session[]> =>
	group(
		sessions.flatMap((session) =>
			[session.key, session.id, session.number ?? session.id].map(
				(key) => [key.toLowerCase(), session] as const,
			),
		),
	);

function group<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, Set<T>>();
	for (const [key, item] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(item));
	return new Map([...groups].map(([key, items]) => [key, [...items]]));
}

export type ProgrammeDay = { event: Event; day: Temporal.PlainDate; sessions: ReadonlySet<Session> };

/** By the event's own clock. */
function groupByDay(sessions: readonly Session[]): readonly ProgrammeDay[] {
	const days = new Map<string, { event: Event; day: Temporal.PlainDate; sessions: Set<Session> }>();
	for (const session of sessions) {
		const { event, starts } = session;
		const day = starts.instant.toZonedDateTimeISO(event.zone).toPlainDate();
		const key = `${event.id} ${day}`;
		const entry = days.get(key) ?? { event, day, sessions: new Set() };
		entry.sessions.add(session);
		days.set(key, entry);
	}
	return [...days.values()];
}

function hoursOf({ starts, ends, event }: Session) {
	const hourOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(event.zone).toPlainTime();
	return { starts: hourOf(starts.instant), ends: hourOf(ends.instant) };
}

const titleOf = (session: Session): string =>
	[...textsOf(session.title), session.type, session.track].filter((part) => part !== undefined).join(' ');

const descriptionOf = (person: Person): string =>
	[
		...person.roles.flatMap((role) => textsOf(role.title)),
		...organisationsOf(person).flatMap(organisationSpellings),
		...person.countries,
	].join(' ');

const passagesOf = (event: Event): Passage[] => event.abstract.map((_, index) => ({ event, index }));

const ownTextOf = (event: Event): string =>
	[...textsOf(event.title), ...textsOf(event.shortTitle), event.partOf]
		.filter((part) => part !== undefined)
		.join(' ');
