/**
 * Vocabularies that programmes navigate by: families of codes, a glossary, relations between codes.
 *
 * A code is written in many ways ("C7", "c-7", "AL C7", "SDG 7", "Goal 7"); the file says which, so that
 * the core knows the pattern of codes and no code.
 */

import { z } from 'zod';
import { Line, Slug, Text, Url } from './schema.ts';

const Code = z.strictObject({
	/** As one writes it: "C7", "7", "C7 E-HEA". */
	code: Line,
	/** The code this one is a part of: "C7" for "C7 E-HEA". */
	partOf: Line.optional(),
	/** Official titles, each read in the named source. A language without a verified title is left out. */
	title: Text,
	/** A short official title, where there is one: "No Poverty". */
	short: Text.optional(),
	/** Other names by which members call it: "e-health", "eHealth". */
	aliases: z.array(Line).default([]),
	/** Words that lead here: "hospital", "telemedicine". One list, all languages. */
	keywords: z.array(Line).default([]),
	/** Who looks after it: "WHO, ITU". */
	facilitators: z.array(Line).default([]),
	source: Url.optional(),
});

export const VocabularyFile = z
	.strictObject({
		kind: z.literal('vocabulary'),
		id: Slug,
		/** "WSIS Action Lines". */
		name: Text,
		/** One of them: "Action Line". */
		one: Text,
		/** How a code is shown, with `{code}`: "SDG {code}". */
		label: Line.default('{code}'),
		/** What may stand before a code, in any language: "AL", "Action Line", "линия действий". */
		prefixes: z.array(Line).default([]),
		/** Letters before the number, if any: "C" lets "action line 7" mean C7. */
		stem: z.string().default(''),
		/** Shapes that are known not to be in the programme, said so: "9.c" is a target of SDG 9. */
		parts: z.strictObject({ called: Text }).optional(),
		source: Url.optional(),
		codes: z.array(Code).min(1),
	})
	.meta({ title: 'Emcee vocabulary', description: 'A family of codes that programmes are tagged with.' });

const Term = z.strictObject({
	term: Line,
	aliases: z.array(Line).default([]),
	/** What the letters stand for. */
	expansion: Text.optional(),
	text: Text,
	/** What it has to do with the event; shown after the text. */
	relation: Text.optional(),
	sources: z.array(Line).default([]),
	/** False where it rests on memory: the answer says so. */
	verified: z.boolean().default(true),
});

export const GlossaryFile = z
	.strictObject({ kind: z.literal('glossary'), id: Slug, terms: z.array(Term).min(1) })
	.meta({ title: 'Emcee glossary', description: 'Terms members may ask about, explained in plain words.' });

export const RelationsFile = z
	.strictObject({
		kind: z.literal('relations'),
		id: Slug,
		/** "WSIS-SDG Matrix". */
		name: Text,
		/** Vocabulary ids. */
		from: Slug,
		to: Slug,
		/** Said with every answer that uses it: this is background, not the programme. */
		note: Text,
		source: Url.optional(),
		/** Code → related codes. */
		rows: z.record(z.string(), z.array(Line)),
		/** Pairs on which sources differ, as "C2 8". */
		disputed: z.array(z.tuple([Line, Line])).default([]),
	})
	.meta({ title: 'Emcee relations', description: 'Which codes of one vocabulary serve which of another.' });

export type Vocabulary = z.output<typeof VocabularyFile>;
export type Code = z.output<typeof Code>;
export type Glossary = z.output<typeof GlossaryFile>;
export type Term = z.output<typeof Term>;
export type Relations = z.output<typeof RelationsFile>;
