/** Codes of vocabularies: what one means, which one is about a subject, whether it is tagged, what serves what. */

import type { CodeEntry } from '../../programme/find/codes.ts';
import { keyOf } from '../../programme/find/text.ts';
import { codesByKeyword, codesByWords } from '../../programme/find.ts';
import type { Cue } from '../lexicon.ts';
import type { CodeRef, Question } from '../question.ts';
import type { Reading } from '../reading.ts';
import type { Rule, Scene } from './rule.ts';
import { NOTHING } from './rule.ts';
import { asksWhatItIs, isWord } from './subject.ts';
import { aboutOne } from './targets.ts';

const ANY = Number.POSITIVE_INFINITY;

export const CODE_RULES: readonly Rule[] = [
	{
		name: 'no-such-code',
		strangers: ANY,
		read: (reading) =>
			reading.missingCodes.map(({ asked, vocabulary }) => ({
				kind: 'no-such-code',
				asked,
				vocabulary: vocabulary.id,
			})),
	},
	{
		/** "which goals does e-agriculture serve": only where a relation of the two is loaded. */
		name: 'related-codes',
		strangers: 0,
		read: (reading, scene) => {
			const [entry, other] = reading.codes;
			const named =
				reading.has('relate') && other ? [...reading.vocabularies, other.vocabulary] : reading.vocabularies;
			const wanted = named.find(
				(vocabulary) => entry && areRelated(entry.vocabulary.id, vocabulary.id, scene),
			);
			if (!entry || !wanted) return NOTHING;
			const asked = reading.codes.filter(({ vocabulary }) => vocabulary === entry.vocabulary);
			return asked.map((one) => ({ kind: 'related', code: refOf(one), vocabulary: wanted.id }));
		},
	},
	{
		/** "is goal 13 relevant to this session?" */
		name: 'code-of-session',
		strangers: 0,
		read: (reading, scene) => {
			const [entry] = reading.codes;
			const tied = reading.has('covers', 'relate', 'mention') || reading.has('session');
			if (!entry || !tied || reading.has('what', 'mean', 'which', 'tell', 'who')) return NOTHING;
			return aboutOne(reading, scene, (session) => ({
				kind: 'codes',
				vocabularies: [entry.vocabulary.id],
				code: refOf(entry),
				...session,
			}));
		},
	},
	{
		/** "what is a gauge" asks for the word, though a code is called so too. */
		name: 'term-before-code',
		strangers: 0,
		read: (reading) =>
			reading.terms.length > 0 && reading.codes.length > 0 && reading.has('mean')
				? [termQuestion(reading)]
				: NOTHING,
	},
	{
		name: 'code',
		strangers: 0,
		read: (reading) => (isOfItself(reading) ? codeQuestion(reading.codes, reading) : NOTHING),
	},
	{
		/** "which lines are facilitated by UNESCO?" */
		name: 'codes-of-facilitator',
		strangers: 0,
		read: (reading) => {
			const bodies = reading.namesOfThings.map((words) => words.join(''));
			if (!reading.has('leads') || bodies.length === 0) return NOTHING;
			const entries = reading.vocabularies.flatMap((vocabulary) =>
				vocabulary.codes
					.filter(({ facilitators }) =>
						facilitators.some((body) => bodies.some((one) => keyOf(body).includes(one))),
					)
					.map((code) => ({ vocabulary, code })),
			);
			return codeQuestion(entries, reading);
		},
	},
	{
		/** "which line is about health", "forests... which number?" */
		name: 'code-by-subject',
		strangers: ANY,
		read: (reading, { index }) => {
			const { vocabularies } = reading;
			if (vocabularies.length === 0 && !reading.has('number')) return NOTHING;
			const { subject } = reading;
			if (subject.length === 0 || isOfSession(reading)) return NOTHING;
			const found = codesByWords(subject, index, vocabularies.length > 0 ? vocabularies : undefined);
			if (found.length > 0) return codeQuestion(found, reading);
			return vocabularies.length > 0 &&
				reading.matter.length > 0 &&
				reading.sessions.length + reading.groups.length === 0
				? [nothingOf(reading)]
				: NOTHING;
		},
	},
	{
		name: 'term-of-codes',
		strangers: 0,
		read: (reading) =>
			reading.vocabularies.length > 0 && reading.terms.length > 0 && asksMeaning(reading)
				? [termQuestion(reading)]
				: NOTHING,
	},
	{
		name: 'codes',
		strangers: 0,
		read: (reading, scene) => {
			const vocabularies = reading.vocabularies.map(({ id }) => id);
			if (vocabularies.length === 0) return NOTHING;
			return aboutOne(reading, scene, (session) => ({ kind: 'codes', vocabularies, ...session }));
		},
	},
];

/** "ethical dimensions": words of a title with nothing around them. */
export const BARE_SUBJECT_RULE: Rule = {
	name: 'code-by-title-words',
	bare: true,
	strangers: ANY,
	read: (reading, { index }) => {
		const found = bareCodes(reading.matter, index);
		const bare = reading.hasOnly(...AROUND_A_SUBJECT) && !asksWhatItIs(reading);
		return bare && reading.people.length + reading.zones.length === 0 && !reading.namesStranger
			? codeQuestion(found, reading)
			: NOTHING;
	},
};

/** "Is health covered?", "what about women?" */
const AROUND_A_SUBJECT: readonly Cue[] = [
	'what',
	'tell',
	'about',
	'list',
	'which',
	'number',
	'from',
	'covers',
	'session',
	'isThere',
];

/** One word of a long title says little: "life" is no code. One that organisers listed does. */
function bareCodes(words: readonly string[], index: Scene['index']): readonly CodeEntry[] {
	if (words.length > 1) return codesByWords(words, index);
	return isWord(words[0]) ? codesByKeyword(words, index) : [];
}

/** "which tracks does the pelican talk belong to": the words name a session and no subject. */
const isOfSession = (reading: Reading): boolean =>
	reading.sessions.length > 0 && reading.has('covers', 'relate') && !reading.has('about');

const termQuestion = (reading: Reading): Question => ({
	kind: 'term',
	asked: reading.asked,
	terms: reading.terms.map(({ term }) => term),
});

const refOf = ({ vocabulary, code }: CodeEntry): CodeRef => ({ vocabulary: vocabulary.id, code: code.code });

function codeQuestion(entries: readonly CodeEntry[], reading: Reading): readonly Question[] {
	return entries.length === 0 ? NOTHING : [{ kind: 'code', asked: reading.asked, codes: entries.map(refOf) }];
}

/** About the code and not about when, who or where of something else. */
const isOfItself = (reading: Reading): boolean =>
	reading.codes.length > 0 &&
	!reading.has('when', 'speaker', 'speak', 'start', 'end', 'register', 'deadline');

const asksMeaning = (reading: Reading): boolean =>
	reading.has('mean') ||
	(reading.has('what') && !reading.has('list', 'which', 'session', 'covers', 'relate'));

const areRelated = (one: string, other: string, { index }: Scene): boolean =>
	index.programme.relations.some(
		({ from, to }) => (from === one && to === other) || (from === other && to === one),
	);

const nothingOf = (reading: Reading): Question => ({
	kind: 'unknown',
	asked: reading.asked,
	reason: { nothing: 'code' },
	near: [{ kind: 'codes', vocabularies: reading.vocabularies.map(({ id }) => id) }],
});
