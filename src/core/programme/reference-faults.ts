/** What can be wrong inside a vocabulary, a glossary or a table of relations although its shape is right. */

import { find, type Shelf, shelve, type Tell } from './content-fault.ts';
import type { ContentFile } from './programme.ts';
import type { Code, Glossary, Relations, Vocabulary } from './vocabulary.ts';

/** What an event may list under `vocabularies`. */
export type Reference = Vocabulary | Glossary | Relations;

export function checkReference(content: ContentFile, references: Shelf<Reference>, tell: Tell): void {
	if (content.kind === 'vocabulary') checkVocabulary(content, tell);
	if (content.kind === 'glossary') checkGlossary(content, tell);
	if (content.kind === 'relations') checkRelations(content, references, tell);
}

export function vocabulariesAmong(references: readonly Reference[]): Shelf<Vocabulary> {
	const vocabularies = references.filter((reference) => reference.kind === 'vocabulary');
	return new Map(vocabularies.map((vocabulary) => [vocabulary.id, vocabulary]));
}

export function codesOf({ codes }: Vocabulary): Shelf<Code> {
	return new Map(codes.map((code) => [code.code, code]));
}

function checkGlossary({ terms }: Glossary, tell: Tell): void {
	const names = terms.map(({ term }) => term);
	shelve(names, String, (index) => ['terms', index, 'term'], tell);
}

function checkVocabulary({ codes }: Vocabulary, tell: Tell): void {
	const names = codes.map(({ code }) => code);
	shelve(names, String, (index) => ['codes', index, 'code'], tell);
	const shelf = new Map(codes.map((code) => [code.code, code]));
	for (const [index, { partOf }] of codes.entries()) {
		if (partOf === undefined) continue;
		const path = ['codes', index, 'partOf'];
		const whole = find(partOf, shelf, 'code', path, tell);
		if (whole?.partOf) tell(path, `"${partOf}" is itself a part; write "${whole.partOf}", the whole`);
	}
}

function checkRelations(relations: Relations, references: Shelf<Reference>, tell: Tell): void {
	const vocabularies = vocabulariesAmong([...references.values()]);
	const from = find(relations.from, vocabularies, 'vocabulary', ['from'], tell);
	const to = find(relations.to, vocabularies, 'vocabulary', ['to'], tell);
	if (!from || !to) return;

	const left = codesOf(from);
	const right = codesOf(to);
	for (const [code, related] of Object.entries(relations.rows)) {
		find(code, left, 'code', ['rows', code], tell);
		for (const [index, other] of related.entries()) find(other, right, 'code', ['rows', code, index], tell);
	}
	for (const [index, [one, other]] of relations.disputed.entries()) {
		find(one, left, 'code', ['disputed', index, 0], tell);
		find(other, right, 'code', ['disputed', index, 1], tell);
	}
}
