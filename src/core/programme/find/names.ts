/**
 * A dictionary of names that is looked up inside a sentence, whatever way the name is spelt.
 *
 * A name is known by its letters alone, so "e health", "E–Health" and "eHealth" are one entry. White
 * space inside a typed name must stand where the name has a word break, or after a single letter: "U N"
 * is "UN", but "an a" is nobody's "Ana".
 */

import { clean, isSpaced, latinLookAlike, type Token, tokensOf, wordsOf } from './text.ts';
import type { Stem } from './word-index.ts';

/** `length` in tokens. */
export type NameMatch<T> = { items: readonly T[]; length: number };

export type Names<T> = {
	/** The longest name that begins at this token. */
	at(tokens: readonly Token[], start: number): NameMatch<T> | undefined;
	/** Every word of every name, for repairing misspelt ones. */
	words(): Iterable<string>;
};

type Entry<T> = { items: Set<T>; breaks: Set<number> };

export function createNames<T>(
	spellings: Iterable<readonly [string, T]>,
	stem: Stem = (word) => word,
): Names<T> {
	const entries = new Map<string, Entry<T>>();
	const beginnings = new Set<string>();
	const words = new Set<string>();
	for (const [spelling, item] of spellings) {
		const parts = wordsOf(spelling).map(latinLookAlike);
		for (const part of parts) words.add(part);
		for (const form of [parts, withStem(parts, stem)]) {
			enter(entries, form, item);
			for (const length of CHECKS) beginnings.add(form.join('').slice(0, length));
		}
	}
	return {
		at: (tokens, start) => longestAt(entries, beginnings, stem, tokens, start),
		words: () => words,
	};
}

/** Two dictionaries as one. */
export function eitherOf<T>(one: Names<T>, other: Names<T>): Names<T> {
	return {
		at(tokens, start) {
			const [first, second] = [one.at(tokens, start), other.at(tokens, start)];
			if (!first || !second) return first ?? second;
			if (first.length !== second.length) return first.length > second.length ? first : second;
			return { items: [...first.items, ...second.items], length: first.length };
		},
		words: () => [...one.words(), ...other.words()],
	};
}

/** What bears exactly this name. */
export function exactly<T>(names: Names<T>, text: string): readonly T[] {
	const tokens = tokensOf(clean(text));
	const match = names.at(tokens, 0);
	return match?.length === tokens.length ? match.items : [];
}

/** After so many letters a text that begins no name is given up: names may be long, texts hostile. */
const CHECKS = [3, 6, 12, 24, 48];

function enter<T>(entries: Map<string, Entry<T>>, parts: readonly string[], item: T): void {
	const key = parts.join('');
	if (key === '') return;
	const entry = entries.get(key) ?? { items: new Set(), breaks: new Set() };
	entry.items.add(item);
	let position = 0;
	for (const part of parts) {
		position += part.length;
		entry.breaks.add(position);
	}
	entries.set(key, entry);
}

function longestAt<T>(
	entries: ReadonlyMap<string, Entry<T>>,
	beginnings: ReadonlySet<string>,
	stem: Stem,
	tokens: readonly Token[],
	start: number,
): NameMatch<T> | undefined {
	let found: NameMatch<T> | undefined;
	let key = '';
	const gaps: number[] = [];
	for (let end = start; end < tokens.length; end++) {
		const token = tokens[end];
		const previous = tokens[end - 1];
		if (!token) break;
		if (end > start && previous && isGap(previous, token)) gaps.push(key.length);
		const word = latinLookAlike(token.text);
		const fits = [key + word, key + stem(word)].flatMap((one) => fitting(entries.get(one), gaps));
		if (fits.length > 0) found = { items: [...new Set(fits)], length: end - start + 1 };
		const before = key.length;
		key += word;
		if (!mayBegin(key, before, beginnings)) break;
	}
	return found;
}

/** Looks only at the checks that the last word has passed. */
const mayBegin = (key: string, before: number, beginnings: ReadonlySet<string>): boolean =>
	CHECKS.every((length) => length <= before || length > key.length || beginnings.has(key.slice(0, length)));

/** A Cyrillic "с" before a number is the Russian "from" unless it touches the number. */
const isGap = (left: Token, right: Token): boolean =>
	(isNumber(left) && isNumber(right)) ||
	(isSpaced(right) &&
		(latinLookAlike(left.text) !== left.text ||
			(left.text.length > 1 && isNumber(left) === isNumber(right))));

const isNumber = (token: Token): boolean => /^\p{N}/u.test(token.text);

const fitting = <T>(entry: Entry<T> | undefined, gaps: readonly number[]): readonly T[] =>
	entry && gaps.every((gap) => entry.breaks.has(gap)) ? [...entry.items] : [];

const withStem = (parts: readonly string[], stem: Stem): readonly string[] =>
	parts.map((part, index) => (index === parts.length - 1 ? stem(part) : part));
