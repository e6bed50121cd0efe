/**
 * "C7 health line", "C5 security": words beside a code that its own texts hold add nothing, and those that
 * the texts of one of its parts hold mean that part.
 */

import type { CodeEntry } from '../programme/find/codes.ts';
import type { ProgrammeIndex } from '../programme/find/programme-index.ts';
import { codesByWords } from '../programme/find.ts';
import type { Reading } from './reading.ts';

export function withExplainedCodes(reading: Reading, index: ProgrammeIndex): Reading {
	const [entry, ...others] = reading.codes;
	if (!entry || others.length > 0 || reading.strangers.length === 0) return reading;
	const fitting = codesByWords(reading.strangers, index, [entry.vocabulary]);
	const codes = fitting.filter((one) => isWithin(one, entry));
	if (codes.length === 0) return reading;
	return { ...reading, codes, vocabularies: [], strangers: [], namesStranger: false };
}

const isWithin = ({ code }: CodeEntry, whole: CodeEntry): boolean =>
	code.code === whole.code.code || code.partOf === whole.code.code;
