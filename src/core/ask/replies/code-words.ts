/** How codes are named in replies: "C7", "SDG 9", with the title as official or as printed. */

import { say } from '../../answer/voice.ts';
import type { Programme } from '../../programme/programme.ts';
import type { Code, Vocabulary } from '../../programme/vocabulary.ts';
import type { CodeRef } from '../question.ts';
import type { ReplyContext } from './context.ts';

export type KnownCode = { vocabulary: Vocabulary; code: Code };

export function findCode({ vocabularies }: Programme, ref: CodeRef): KnownCode | undefined {
	const vocabulary = vocabularies.find(({ id }) => id === ref.vocabulary);
	const code = vocabulary?.codes.find((candidate) => candidate.code === ref.code);
	return vocabulary && code && { vocabulary, code };
}

export function codeLabel({ vocabulary, code }: KnownCode): string {
	return vocabulary.label.replace('{code}', code.code);
}

/** As the loaded events print it, where that differs from the official title. */
export function printedTitle({ events }: Programme, { vocabulary, code }: KnownCode): string | undefined {
	return events
		.map((event) => event.printedTitles[vocabulary.id]?.[code.code])
		.find((title) => title !== undefined);
}

/** "C9 · Media", "C7 E-HEA · E-health" */
export function codeLine(known: KnownCode, context: ReplyContext): string {
	return `${codeLabel(known)} · ${say(context, known.code.title)}`;
}

/** Parts are told under their whole: the codes that stand for themselves. */
export const wholes = ({ codes }: Vocabulary): readonly Code[] =>
	codes.filter(({ partOf }) => partOf === undefined);

export const partsOf = ({ codes }: Vocabulary, whole: Code): readonly Code[] =>
	codes.filter(({ partOf }) => partOf === whole.code);
