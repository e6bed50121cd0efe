/**
 * The ways in which members write a code.
 *
 * The vocabulary's file says what may stand before a code and which letters belong to it; this makes the
 * spellings from that, and knows the shape of codes that do not exist: "C12", "goal 18", "SDG 9.c".
 */

import type { Code, Vocabulary } from '../vocabulary.ts';
import { createNames, type NameMatch, type Names } from './names.ts';
import { latinLookAlike, type Token, wordsOf } from './text.ts';
import { textsOf } from './texts.ts';
import type { Stem } from './word-index.ts';

export type CodeEntry = { vocabulary: Vocabulary; code: Code };
/** Looks like a code of this vocabulary; `code` is missing where there is none. */
export type CodeShape = { vocabulary: Vocabulary; code?: Code };

/** Without what may stand before it, which `createCodeShapes` reads. */
export function codeSpellings({ vocabulary, code }: CodeEntry): string[] {
	const bare = isNumber(wordsOf(code.code)) && vocabulary.stem === '';
	const underParent = code.partOf === undefined ? [] : code.aliases.map((alias) => `${code.partOf} ${alias}`);
	return [...(bare ? [] : [code.code]), ...code.aliases, ...lastPart(code), ...underParent];
}

export const codeTitles = (code: Code): readonly string[] => [...textsOf(code.title), ...textsOf(code.short)];

/** "E-HEA" of "C7 E-HEA". */
const lastPart = (code: Code): string[] =>
	code.partOf !== undefined && code.code.startsWith(code.partOf) ? [code.code.slice(code.partOf.length)] : [];

const isNumber = (words: readonly string[]): boolean => words.every((word) => /^\d+$/.test(word));

/**
 * Reads what looks like a code at a token: "AL C7 e-health", "goals 3", and "C12", which does not exist.
 */
export function createCodeShapes(
	vocabularies: readonly Vocabulary[],
	codes: Names<CodeEntry>,
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
		const end = start + (prefix?.length ?? 0);
		const named = prefix && codes.at(tokens, end);
		const entry = named?.items.find(({ vocabulary }) => vocabulary === prefix?.items[0]);
		if (named && entry) return { items: [entry], length: end + named.length - start };
		const byStem = stems.get(latinLookAlike(tokens[end]?.text ?? ''));
		const vocabulary = prefix?.items[0] ?? byStem;
		return vocabulary && readNumber(vocabulary, tokens, start, byStem ? end + 1 : end);
	};
}

function readNumber(
	vocabulary: Vocabulary,
	tokens: readonly Token[],
	start: number,
	end: number,
): NameMatch<CodeShape> | undefined {
	const number = tokens[end]?.text ?? '';
	if (!/^\d{1,3}$/.test(number)) return undefined;
	const parts = partLength(tokens, end);
	const code =
		parts === 0 ? vocabulary.codes.find((one) => one.code === vocabulary.stem + number) : undefined;
	return { items: [{ vocabulary, ...(code ? { code } : {}) }], length: end + 1 + parts - start };
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
