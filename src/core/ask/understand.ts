/**
 * Text as typed → questions. No language model, no network: a lexicon marks what is known in the text,
 * rules decide, and what they decided can be read.
 *
 * When in doubt it abstains: a member who reads "I do not know" asks again, one who reads a wrong hour
 * does not.
 */

import type { ProgrammeIndex } from '../programme/find/programme-index.ts';
import { clean, type Token, tokensOf, wordsOf } from '../programme/find/text.ts';
import { createFind, type Find } from '../programme/find.ts';
import type { Programme } from '../programme/programme.ts';
import { withExplainedCodes } from './code-words.ts';
import { createToQuestion } from './command-question.ts';
import { answerable, joinDecisions } from './compound.ts';
import { type Lexicon, phrasesOf } from './lexicon.ts';
import { splitParts } from './parts.ts';
import type { Understanding } from './question.ts';
import { type Reading, readSpots } from './reading.ts';
import type { Scene } from './rules/rule.ts';
import { decide } from './rules.ts';
import { withTitledSessions } from './session-titles.ts';
import { createSpotter, type Spot, type Spotter } from './spots.ts';
import { createStem } from './stem.ts';
import { withCommands } from './typed-command.ts';

export type Understand = (text: string, now: Temporal.Instant) => Understanding;

/** One language as it reads one programme. */
type Reader = { spot: Spotter; faqs: Scene['faqs']; qualifiers: ReadonlySet<string> };

/** `find` may be one that is at hand already: an index of a long programme takes its time and room. */
export function createUnderstanding(
	programme: Programme,
	lexicons: readonly Lexicon[],
	find: Find = createFind(programme, createStem(lexicons)),
): Understand {
	const understand = createFreeText(find.index, lexicons);
	return withCommands(understand, createToQuestion(find, understand), find);
}

function createFreeText(index: ProgrammeIndex, lexicons: readonly Lexicon[]): Understand {
	const readers = lexicons.map((lexicon) => createReader(index, lexicon));
	return (text, now) => {
		const cleaned = clean(text.slice(0, LONGEST + 1));
		const tokens = tokensOf(cleaned);
		const asked = cleaned.trim().slice(0, QUOTED);
		if (tokens.length === 0) return abstain(asked, 'empty');
		if (text.length > LONGEST) return abstain(asked, 'not-understood');
		return inFirst(readers, index, cleaned, tokens, now) ?? abstain(asked, 'not-understood');
	};
}

/** Nobody asks a question of this length; it is a pasted page or an attack. */
const LONGEST = 1000;
/** As much of an unknown text as is worth repeating. */
const QUOTED = 80;

function abstain(asked: string, reason: 'empty' | 'not-understood'): Understanding {
	return { questions: [{ kind: 'unknown', asked, reason, near: [{ kind: 'help' }] }], because: [reason] };
}

/** The languages are tried in their order, and no more of them than it takes. */
function inFirst(readers: readonly Reader[], ...typed: Typed): Understanding | undefined {
	let first: Understanding | undefined;
	for (const reader of readers) {
		const understanding = understandWith(reader, ...typed);
		if (isUnderstood(understanding)) return understanding;
		first ??= understanding;
	}
	return first;
}

const isUnderstood = ({ questions }: Understanding): boolean =>
	questions.some(({ kind }) => kind !== 'unknown');

function createReader(index: ProgrammeIndex, lexicon: Lexicon): Reader {
	const spot = createSpotter(index, lexicon);
	return {
		spot,
		qualifiers: new Set(phrasesOf(lexicon.cues.qualifier).flatMap(wordsOf)),
		faqs: index.programme.events.flatMap((event) =>
			event.faq.flatMap(({ asks }, place) =>
				asks.map((wording) => ({ event: event.id, index: place, words: contentOf(wording, spot) })),
			),
		),
	};
}

function contentOf(wording: string, spot: Spotter): ReadonlySet<string> {
	const cleaned = clean(wording);
	const { tokens, spots } = spot(tokensOf(cleaned));
	return new Set(readSpots(cleaned, tokens, spots).content);
}

type Typed = [index: ProgrammeIndex, cleaned: string, typed: readonly Token[], now: Temporal.Instant];

function understandWith(reader: Reader, ...[index, cleaned, typed, now]: Typed): Understanding {
	const { tokens, spots } = reader.spot(typed);
	const scene: Scene = { index, now, faqs: reader.faqs, qualifiers: reader.qualifiers };
	const read = (part: readonly Spot[]) =>
		withExplainedCodes(withTitledSessions(readSpots(cleaned, tokens, part), index), index);
	const whole = read(spots);
	const parts = splitParts(tokens, spots).map(read);
	const decisions = parts.map((part) => decide(withContext(part, whole), scene));
	const told = parts.length > 1 ? answerable(decisions, parts) : [];
	return joinDecisions(told.length > 0 ? told : [decide(whole, scene)]);
}

/** "I am from Kenya. When is it?": a place or a person said in one part counts for the others. */
function withContext(part: Reading, whole: Reading): Reading {
	return {
		...part,
		zones: part.has('when', 'time', 'start', 'end') && part.zones.length === 0 ? whole.zones : part.zones,
		sessions: part.sessions.length === 0 ? whole.sessions : part.sessions,
		people: part.has('pronoun') && part.people.length === 0 ? whole.people : part.people,
	};
}
