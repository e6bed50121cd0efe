/**
 * Vocabularies that programmes navigate by: families of codes, a glossary, relations between codes.
 *
 * A code is written in many ways ("C7", "c-7", "AL C7", "SDG 7", "Goal 7"); the file says which, so that
 * the core knows the pattern of codes and no code.
 */

import { z } from 'zod';
import { Language, Line, Slug, Text, Url } from './schema.ts';

const LANGUAGE = Language.default('en').describe('The language that plain texts of this file are in');

const Code = z.strictObject({
	code: Line.describe('As one writes it: "C7", "7", "C7 E-HEA"'),
	partOf: Line.optional().describe('The code this one is a part of: "C7" for "C7 E-HEA"'),
	title: Text.describe('Official titles, each read in a source. A language without one is left out'),
	short: Text.optional().describe('A short official title, where there is one: "No Poverty"'),
	aliases: z.array(Line).default([]).describe('Other names for the code: "e-health", "eHealth"'),
	keywords: z
		.array(Line)
		.default([])
		.describe('Words that lead here, in any language: "hospital", "telemedicine"'),
	facilitators: z.array(Line).default([]).describe('Who looks after it: "WHO"'),
	source: Url.optional().describe('Where the title was read'),
});

export const VocabularyFile = z
	.strictObject({
		kind: z.literal('vocabulary'),
		id: Slug,
		language: LANGUAGE,
		name: Text.describe('All of them: "WSIS Action Lines"'),
		one: Text.describe('One of them: "Action Line"'),
		label: Line.default('{code}').describe('How a code is shown: "SDG {code}"'),
		prefixes: z
			.array(Line)
			.default([])
			.describe('What may stand before a code, in any language: "AL", "Action Line"'),
		stem: z.string().default('').describe('Letters before the number: with "C", "action line 7" means C7'),
		parts: z
			.strictObject({ called: Text })
			.optional()
			.describe('What "9.c" would be, where the codes have parts that are not in the programme: "target"'),
		source: Url.optional(),
		codes: z.array(Code).min(1, 'write at least one code'),
	})
	.meta({ title: 'Emcee vocabulary', description: 'A family of codes that programmes are tagged with.' });

const Term = z.strictObject({
	term: Line,
	aliases: z.array(Line).default([]),
	expansion: Text.optional().describe('What the letters stand for'),
	text: Text.describe('The explanation, in plain words'),
	relation: Text.optional().describe('What it has to do with the event; shown after the text'),
	sources: z.array(Line).default([]),
	verified: z.boolean().default(true).describe('false where it rests on memory: the answer then says so'),
});

export const GlossaryFile = z
	.strictObject({
		kind: z.literal('glossary'),
		id: Slug,
		language: LANGUAGE,
		terms: z.array(Term).min(1, 'write at least one term'),
	})
	.meta({ title: 'Emcee glossary', description: 'Terms members may ask about, explained in plain words.' });

export const RelationsFile = z
	.strictObject({
		kind: z.literal('relations'),
		id: Slug,
		language: LANGUAGE,
		name: Text.describe('"WSIS-SDG Matrix"'),
		from: Slug.describe('Id of the vocabulary on the left of the rows'),
		to: Slug.describe('Id of the vocabulary on the right of the rows'),
		note: Text.describe('Said with every answer that uses it: this is background, not the programme'),
		source: Url.optional(),
		rows: z.record(z.string(), z.array(Line)).describe('Code → related codes'),
		disputed: z
			.array(z.tuple([Line, Line]))
			.default([])
			.describe('Pairs on which sources differ: [C2, "8"]'),
	})
	.meta({ title: 'Emcee relations', description: 'Which codes of one vocabulary serve which of another.' });

export type Vocabulary = z.output<typeof VocabularyFile>;
export type Code = z.output<typeof Code>;
export type Glossary = z.output<typeof GlossaryFile>;
export type Term = z.output<typeof Term>;
export type Relations = z.output<typeof RelationsFile>;
