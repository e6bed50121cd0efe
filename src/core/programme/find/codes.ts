/**
 * The ways in which members write a code.
 *
 * The vocabulary's file says what may stand before a code and which letters belong to it; this makes the
 * spellings from that, and knows the shape of codes that do not exist: "C12", "goal 18", "SDG 9.c".
 */

import type { Code, Vocabulary } from '../vocabulary.ts';
import { createNames, type NameMatch } from './names.ts';
import { latinLookAlike, type Token, wordsOf } from './text.ts';
import { textsOf } from './texts.ts';
import type { Stem } from './word-index.ts';

export type CodeEntry = { vocabulary: Vocabulary; code: Code };
/** Looks like a code of this vocabulary; `code` is missing where there is none. */
export type CodeShape = { vocabulary: Vocabulary; code?: Code };

export function codeSpellings({ vocabulary, code }: CodeEntry): string[] {
	const names = [code.code, ...code.aliases];
	const bare = isNumber(wordsOf(code.code)) && vocabulary.stem === '';
	const prefixed = vocabulary.prefixes.flatMap((prefix) => [
		...names.map((name) => `${prefix} ${name}`),
		`${prefix} ${withoutStem(code.code, vocabulary.stem)}`,
	]);
	const underParent = code.partOf === undefined ? [] : code.aliases.map((alias) => `${code.partOf} ${alias}`);
	return [...(bare ? code.aliases : names), ...lastPart(code), ...prefixed, ...underParent];
}

export const codeTitles = (code: Code): readonly string[] => [...textsOf(code.title), ...textsOf(code.short)];

/** "E-HEA" of "C7 E-HEA". */
const lastPart = (code: Code): string[] =>
	code.partOf !== undefined && code.code.startsWith(code.partOf) ? [code.code.slice(code.partOf.length)] : [];

const withoutStem = (code: string, stem: string): string =>
	stem !== '' && code.toLowerCase().startsWith(stem.toLowerCase()) ? code.slice(stem.length) : code;

const isNumber = (words: readonly string[]): boolean => words.every((word) => /^\d+$/.test(word));

/** Reads what looks like a code at a token, also where no spelling of a code begins: "goals 3", "C12". */
export function createCodeShapes(
	vocabularies: readonly Vocabulary[],
	stem: Stem,
): (tokens: readonly Token[], start: number) => NameMatch<CodeShape> | undefined {
	const prefixes = createNames(
		vocabularies.flatMap((vocabulary) =>
			[...vocabulary.prefixes, ...partNames(vocabulary)].map((prefix) => [prefix, vocabulary] as const),
		),
		stem,
	);
	const stems = new Map(vocabularies.map((vocabulary) => [vocabulary.stem.toLowerCase(), vocabulary]));
	return (tokens, start) => {
		const prefix = prefixes.at(tokens, start);
		let end = start + (prefix?.length ?? 0);
		const byStem = stems.get(latinLookAlike(tokens[end]?.text ?? ''));
		if (byStem) end++;
		const vocabulary = prefix?.items[0] ?? byStem;
		const number = tokens[end];
		if (!vocabulary || !number || !/^\d{1,3}$/.test(number.text)) return undefined;
		const parts = partLength(tokens, end);
		const code =
			parts === 0 ? vocabulary.codes.find((one) => one.code === vocabulary.stem + number.text) : undefined;
		return { items: [{ vocabulary, ...(code ? { code } : {}) }], length: end + 1 + parts - start };
	};
}

/** "target" and "SDG target" may stand before "9.c". */
function partNames(vocabulary: Vocabulary): string[] {
	const names = textsOf(vocabulary.parts?.called);
	return [...names, ...names.flatMap((name) => vocabulary.prefixes.map((prefix) => `${prefix} ${name}`))];
}

/** "9.c" and "3.4" are targets: a dot and one more token right behind the number. */
function partLength(tokens: readonly Token[], end: number): number {
	const part = tokens[end + 1];
	return part?.gap === '.' && /^(\d{1,2}|[a-z])$/.test(part.text) ? 1 : 0;
}
