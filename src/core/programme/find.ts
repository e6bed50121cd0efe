/**
 * Finds people, codes, terms and sessions by what a member typed into a command's option, and completes
 * what is half typed.
 *
 * Here the whole text is a name. Names inside a sentence are found by ask/spots.ts with the same index.
 */

import type { Organisation } from './event.ts';
import type { CodeEntry, CodeShape } from './find/codes.ts';
import { exactly } from './find/names.ts';
import { createProgrammeIndex, type ProgrammeIndex } from './find/programme-index.ts';
import { createSpelling, type Spelling } from './find/spelling.ts';
import type { Named } from './find/spellings.ts';
import { createSuggestions, type Suggestions } from './find/suggest.ts';
import { clean, tokensOf, wordsOf } from './find/text.ts';
import type { Stem } from './find/word-index.ts';
import type { Person, Programme, Session } from './programme.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

export type FoundPeople = {
	by: 'name' | 'organisation' | 'role' | 'country';
	people: readonly Person[];
};

export type Find = Suggestions & {
	index: ProgrammeIndex;
	people(text: string): FoundPeople | undefined;
	codes(text: string): readonly CodeEntry[];
	/** The vocabulary that a code would belong to, if it existed: "C12". */
	missingCode(text: string): Vocabulary | undefined;
	terms(text: string): readonly Term[];
	vocabularies(text: string): readonly Vocabulary[];
	sessions(text: string): readonly Session[];
	/** The text is a name of something, or a session's key or number, exactly. */
	knows(text: string): boolean;
};

/** A programme is indexed once for each stem, however often it is asked for. */
export function createFind(programme: Programme, stem: Stem = UNCHANGED): Find {
	return FINDS.getOrInsertComputed(programme, () => new Map()).getOrInsertComputed(stem, () =>
		findWith(createProgrammeIndex(programme, stem)),
	);
}

const FINDS = new WeakMap<Programme, Map<Stem, Find>>();
const UNCHANGED: Stem = (word) => word;

function findWith(index: ProgrammeIndex): Find {
	const spelling = createSpelling(index.names.words());
	const named = (text: string): readonly Named[] => namedBy(text, index, spelling);
	return {
		...createSuggestions(index.programme),
		index,
		people: (text) => findPeople(text, named(text), index),
		codes(text) {
			const found = named(text).flatMap((thing) => (thing.kind === 'code' ? [thing] : []));
			const numbered = found.length > 0 ? found : codesByNumber(text, index);
			return numbered.length > 0 ? numbered : codesByWords(wordsOf(text), index);
		},
		missingCode(text) {
			const shape = exactShape(text, index);
			return shape?.code ? undefined : shape?.vocabulary;
		},
		terms: (text) => named(text).flatMap((thing) => (thing.kind === 'term' ? [thing.term] : [])),
		vocabularies: (text) =>
			named(text).flatMap((thing) => (thing.kind === 'vocabulary' ? [thing.vocabulary] : [])),
		knows: (text) => exactlyNamed(text, index).length > 0 || sessionsByKey(text, index).length > 0,
		sessions(text) {
			const keyed = sessionsByKey(text, index);
			if (keyed.length > 0) return keyed;
			const found = named(text).flatMap((thing) => (thing.kind === 'session' ? [thing.session] : []));
			return found.length > 0 ? found : sessionsByWords(wordsOf(text), index);
		},
	};
}

function namedBy(text: string, index: ProgrammeIndex, spelling: Spelling): readonly Named[] {
	const found = exactlyNamed(text, index);
	if (found.length > 0) return found;
	const words = wordsOf(text).slice(0, MOST_WORDS);
	return exactlyNamed(words.map((word) => spelling.nearest(word)[0] ?? word).join(' '), index);
}

function exactlyNamed(text: string, index: ProgrammeIndex): readonly Named[] {
	const { vocabulary, code } = exactShape(text, index) ?? {};
	return vocabulary && code ? [{ kind: 'code', vocabulary, code }] : exactly(index.names, text);
}

function exactShape(text: string, index: ProgrammeIndex): CodeShape | undefined {
	const tokens = tokensOf(clean(text));
	const shape = index.codeShape(tokens, 0);
	return shape?.length === tokens.length ? shape.items[0] : undefined;
}

/** A longer option is not a name, and repairing its words would cost time for nothing. */
const MOST_WORDS = 12;

function findPeople(text: string, named: readonly Named[], index: ProgrammeIndex): FoundPeople | undefined {
	const people = named.flatMap((thing) => (thing.kind === 'person' ? [thing.person] : []));
	if (people.length > 0) return { by: 'name', people };
	const employed = employeesOf(
		named.flatMap((thing) => (thing.kind === 'organisation' ? [thing.organisation] : [])),
		index,
	);
	if (employed.length > 0) return { by: 'organisation', people: employed };
	const country = wordsOf(text).join(' ');
	const printed = index.programme.people.filter((person) =>
		person.countries.some((name) => wordsOf(name).join(' ') === country),
	);
	if (printed.length > 0) return { by: 'country', people: printed };
	const described = covering(index.peopleByDescription.search(wordsOf(text)));
	return described.length > 0 ? { by: 'role', people: described } : undefined;
}

/** Codes whose title has all the words; failing that, whose keywords have them. */
export function codesByWords(
	words: readonly string[],
	index: ProgrammeIndex,
	vocabularies: readonly Vocabulary[] = index.programme.vocabularies,
): readonly CodeEntry[] {
	return vocabularies.flatMap((vocabulary) => {
		const within = (entries: readonly CodeEntry[]) =>
			entries.filter((entry) => entry.vocabulary.id === vocabulary.id);
		const titled = within(covering(index.codesByTitle.search(words)));
		return titled.length > 0 ? titled : within(covering(index.codesByKeyword.search(words)));
	});
}

export const codesByKeyword = (words: readonly string[], index: ProgrammeIndex): readonly CodeEntry[] =>
	covering(index.codesByKeyword.search(words));

function sessionsByWords(words: readonly string[], index: ProgrammeIndex): readonly Session[] {
	return covering(index.sessionsByTitle.search(words));
}

const sessionsByKey = (text: string, { sessionsByKey }: ProgrammeIndex): readonly Session[] =>
	sessionsByKey.get(text.trim().toLowerCase().replace(/^#/, '')) ?? [];

/** In the programme's order. */
export function employeesOf(
	organisations: readonly Organisation[],
	{ employees, programme }: ProgrammeIndex,
): readonly Person[] {
	const found = new Set(organisations.flatMap(({ id }) => employees.get(id) ?? []));
	return found.size < 2 ? [...found] : programme.people.filter((person) => found.has(person));
}

/** "7": goal 7, line C7, whatever bears the number. */
function codesByNumber(text: string, { programme }: ProgrammeIndex): readonly CodeEntry[] {
	const number = wordsOf(text).join(' ');
	if (!/^\d+$/.test(number)) return [];
	return programme.vocabularies.flatMap((vocabulary) =>
		vocabulary.codes
			.filter(({ code }) => code === number || code === `${vocabulary.stem}${number}`)
			.map((code) => ({ vocabulary, code })),
	);
}

const covering = <T>(hits: readonly { item: T; covers: number }[]): readonly T[] =>
	hits.filter((hit) => hit.covers === 1).map((hit) => hit.item);
