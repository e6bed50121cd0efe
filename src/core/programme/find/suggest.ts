/** Autocomplete: what a half-typed option may become, best first, from memory. */

import type { Person, Programme, Session } from '../programme.ts';
import type { Term } from '../vocabulary.ts';
import { type CodeEntry, codeSpellings, codeTitles } from './codes.ts';
import { organisationSpellings, organisationsOf } from './people.ts';
import { keyOf, wordsOf } from './text.ts';
import { textsOf } from './texts.ts';

export type SuggestedCode = ({ kind: 'code' } & CodeEntry) | { kind: 'term'; term: Term };

export type Suggestions = {
	suggestPeople(typed: string): readonly Person[];
	suggestCodes(typed: string): readonly SuggestedCode[];
	suggestSessions(typed: string): readonly Session[];
};

/** Discord shows no more. https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const MOST = 25;

type Candidate<T> = { item: T; keys: readonly string[]; words: readonly string[] };

export function createSuggestions(programme: Programme): Suggestions {
	const people = programme.people.map((person) =>
		candidate(
			person,
			[person.name, ...person.aliases],
			organisationsOf(person).flatMap(organisationSpellings),
		),
	);
	const codes = programme.vocabularies.flatMap((vocabulary) =>
		vocabulary.codes.map((code): Candidate<SuggestedCode> => {
			const entry = { vocabulary, code };
			return candidate({ kind: 'code', ...entry }, codeSpellings(entry), codeTitles(code));
		}),
	);
	const terms = programme.terms.map(
		(term): Candidate<SuggestedCode> =>
			candidate({ kind: 'term', term }, [term.term, ...term.aliases], textsOf(term.expansion)),
	);
	const sessions = programme.sessions.map((session) =>
		candidate(session, [session.number ?? '', session.id], textsOf(session.title)),
	);
	return {
		suggestPeople: (typed) => complete(typed, people),
		suggestCodes: (typed) => complete(typed, [...codes, ...terms]),
		suggestSessions: (typed) => complete(typed, sessions),
	};
}

const candidate = <T>(item: T, names: readonly string[], texts: readonly string[]): Candidate<T> => ({
	item,
	keys: names.map(keyOf).filter((key) => key !== ''),
	words: [...names, ...texts].flatMap(wordsOf),
});

function complete<T>(typed: string, candidates: readonly Candidate<T>[]): readonly T[] {
	const key = keyOf(typed);
	const words = wordsOf(typed);
	return candidates
		.map((one) => ({ item: one.item, rank: rankOf(one, key, words) }))
		.filter(({ rank }) => rank < NO_MATCH)
		.sort((one, other) => one.rank - other.rank)
		.slice(0, MOST)
		.map(({ item }) => item);
}

const NO_MATCH = 4;

/** A name itself, then the first name that begins so, then another that does, then words that do. */
function rankOf(one: Candidate<unknown>, key: string, words: readonly string[]): number {
	if (one.keys.includes(key)) return 0;
	if (one.keys[0]?.startsWith(key)) return 1;
	if (one.keys.some((name) => name.startsWith(key))) return 2;
	return words.every((word) => one.words.some((known) => known.startsWith(word))) ? 3 : NO_MATCH;
}
