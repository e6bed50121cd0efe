/** One part of what was typed, as rules see it: the things it names, the cues it holds, the words left over. */

import type { Organisation } from '../programme/event.ts';
import type { CodeEntry } from '../programme/find/codes.ts';
import type { Token } from '../programme/find/text.ts';
import type { Event, Person, Session } from '../programme/programme.ts';
import type { Term, Vocabulary } from '../programme/vocabulary.ts';
import type { SaidDay } from './days.ts';
import type { Cue } from './lexicon.ts';
import type { AbsentTopic, AskedZone } from './question.ts';
import type { Sense, Spot } from './spots.ts';

export type Reading = {
	/** The asker's own words. */
	asked: string;
	/** Persons of one name stand together: several are to be asked back. */
	people: readonly { asked: string; people: readonly Person[] }[];
	organisations: readonly { asked: string; organisation: Organisation }[];
	codes: readonly CodeEntry[];
	missingCodes: readonly { asked: string; vocabulary: Vocabulary }[];
	vocabularies: readonly Vocabulary[];
	terms: readonly Term[];
	sessions: readonly Session[];
	corrections: readonly { event: Event; index: number }[];
	topics: readonly AbsentTopic[];
	zones: readonly AskedZone[];
	days: readonly SaidDay[];
	clocks: readonly Temporal.PlainTime[];
	/** Rooms, kinds and tracks of sessions. */
	groups: readonly ReadonlySet<Session>[];
	/** "lunch" may be a session as well as a question that the programme does not answer. */
	mealWords: readonly string[];
	/** "session", "forum": the words by which this session was called, or another. */
	sessionWords: readonly string[];
	/** Words that nothing explains, folded. */
	strangers: readonly string[];
	/** Words that say what it is about: all but cues and fillers. */
	matter: readonly string[];
	/** The same with words that mean something else elsewhere: after "which goal is about", "food" and "jobs" are subjects. */
	subject: readonly string[];
	/** Words that may describe somebody: all but fillers and the words of asking. */
	descriptive: readonly string[];
	/** The same in the asker's own words. */
	description: string;
	/** A stranger is written like a name: "FOSDEM". */
	namesStranger: boolean;
	cues: ReadonlySet<Cue>;
	/** Holds any of these cues. */
	has(...cues: readonly Cue[]): boolean;
	/** Holds these cues and no others. */
	hasOnly(...cues: readonly Cue[]): boolean;
	/** The words of each organisation and term that is named, unless the name is also a word for sessions. */
	namesOfThings: readonly (readonly string[])[];
	/** Every word, folded. */
	words: readonly string[];
	/** Every word but fillers and "session": two wordings of one question share these. */
	content: readonly string[];
	/** The asker's words with what they were taken for, for `ask --explain`. */
	explained: readonly string[];
};

/** Cues that ask, as opposed to cues that may be part of somebody's title: "chair", "coordinator". */
const ASKING: ReadonlySet<Cue> = new Set([
	'who',
	'what',
	'which',
	'isThere',
	'tell',
	'from',
	'role',
	'list',
	'speak',
	'speaker',
	'session',
	'howMany',
	'organisation',
	'pronoun',
	'and',
]);

export function readSpots(cleaned: string, tokens: readonly Token[], spots: readonly Spot[]): Reading {
	const slice = (from: Spot | undefined, to: Spot | undefined = from) =>
		cleaned.slice(tokens[from?.from ?? 0]?.from ?? 0, tokens[(to?.to ?? 1) - 1]?.to ?? 0);
	const pick = <T>(take: (sense: Sense, asked: string) => T | undefined): T[] =>
		spots.flatMap((spot) =>
			spot.senses.map((sense) => take(sense, slice(spot))).filter((one) => one !== undefined),
		);
	const wordsWhere = (keep: (spot: Spot) => boolean) =>
		spots.filter(keep).flatMap((spot) => tokens.slice(spot.from, spot.to).map((token) => token.text));
	const cues = new Set(pick((sense) => (sense.kind === 'cue' ? sense.cue : undefined)));
	const strangers = spots.filter((spot) => spot.senses.some(({ kind }) => kind === 'stranger'));

	return {
		asked: slice(spots[0], spots.at(-1)),
		people: spots.flatMap((spot) => {
			const people = spot.senses.flatMap((sense) => (sense.kind === 'person' ? [sense.person] : []));
			return people.length > 0 ? [{ asked: slice(spot), people }] : [];
		}),
		organisations: pick((sense, asked) =>
			sense.kind === 'organisation' ? { asked, organisation: sense.organisation } : undefined,
		),
		codes: pick((sense) =>
			sense.kind === 'code' ? { vocabulary: sense.vocabulary, code: sense.code } : undefined,
		),
		missingCodes: pick((sense, asked) =>
			sense.kind === 'missing-code' ? { asked, vocabulary: sense.vocabulary } : undefined,
		),
		vocabularies: unique(pick((sense) => (sense.kind === 'vocabulary' ? sense.vocabulary : undefined))),
		terms: unique(pick((sense) => (sense.kind === 'term' ? sense.term : undefined))),
		sessions: unique(pick((sense) => (sense.kind === 'session' ? sense.session : undefined))),
		corrections: pick((sense) =>
			sense.kind === 'correction' ? { event: sense.event, index: sense.index } : undefined,
		),
		topics: unique(pick((sense) => (sense.kind === 'absent' ? sense.topic : undefined))),
		zones: pick((sense, said) => (sense.kind === 'zone' ? { id: sense.zone, said } : undefined)),
		days: pick((sense) => (sense.kind === 'day' ? sense.day : undefined)),
		clocks: pick((sense) => (sense.kind === 'clock' ? sense.time : undefined)),
		groups: pick((sense) => (sense.kind === 'group' ? sense.sessions : undefined)),
		mealWords: wordsWhere((spot) =>
			spot.senses.some((sense) => sense.kind === 'absent' && sense.topic === 'food'),
		),
		sessionWords: spots
			.filter((spot) => spot.senses.some((sense) => sense.kind === 'cue' && sense.cue === 'session'))
			.map((spot) => tokens[spot.to - 1]?.text ?? ''),
		strangers: strangers.map((spot) => tokens[spot.from]?.text ?? ''),
		matter: wordsWhere((spot) => !spot.senses.some(({ kind }) => isWordOfAsking(kind))),
		subject: wordsWhere((spot) => spot.senses.every(isSubject)),
		descriptive: wordsWhere((spot) => !spot.senses.every(isSilent)),
		description: spots
			.filter((spot) => !spot.senses.every(isSilent))
			.map((spot) => slice(spot))
			.join(' '),
		namesStranger: strangers.some((spot) => spot.from > 0 && tokens[spot.from]?.capital === true),
		has: (...wanted) => wanted.some((cue) => cues.has(cue)),
		hasOnly: (...allowed) => [...cues].every((cue) => allowed.includes(cue)),
		cues,
		namesOfThings: spots
			.filter((spot) => spot.senses.some(isThing) && !spot.senses.some(({ kind }) => kind === 'cue'))
			.map((spot) => tokens.slice(spot.from, spot.to).map((token) => token.text)),
		words: wordsWhere(() => true),
		content: wordsWhere((spot) => !spot.senses.some(isChatter)),
		explained: spots.flatMap((spot) => {
			const names = spot.senses.map(nameOf).filter((name) => name !== undefined);
			return names.length > 0 ? [`"${slice(spot)}" → ${names.join(' | ')}`] : [];
		}),
	};
}

const isChatter = (sense: Sense): boolean =>
	sense.kind === 'filler' || (sense.kind === 'cue' && sense.cue === 'session');

const isThing = (sense: Sense): boolean => sense.kind === 'organisation' || sense.kind === 'term';

function nameOf(sense: Sense): string | undefined {
	switch (sense.kind) {
		case 'person':
			return sense.person.key;
		case 'organisation':
			return sense.organisation.id;
		case 'code':
			return `${sense.vocabulary.id} ${sense.code.code}`;
		case 'missing-code':
			return `no code of ${sense.vocabulary.id}`;
		case 'vocabulary':
			return sense.vocabulary.id;
		case 'term':
			return `term ${sense.term.term}`;
		case 'session':
			return sense.session.key;
		case 'correction':
			return `slip of ${sense.event.id}`;
		case 'cue':
			return sense.cue;
		case 'absent':
			return `topic ${sense.topic}`;
		case 'zone':
			return sense.zone;
		case 'day':
			return 'day';
		case 'clock':
			return sense.time.toString({ smallestUnit: 'minute' });
		case 'group':
			return `sessions of ${sense.name}`;
		case 'stranger':
			return '?';
		case 'own':
		case 'filler':
			return undefined;
	}
}

const isWordOfAsking = (kind: Sense['kind']): boolean =>
	kind === 'cue' || kind === 'filler' || kind === 'vocabulary' || kind === 'absent';

/** Cues that beside a vocabulary's name are words of the subject: "which goal is about jobs". */
const MAY_BE_SUBJECT: ReadonlySet<Cue> = new Set([
	'role',
	'personal',
	'organisation',
	'aims',
	'attend',
	'register',
	'settings',
]);

const isSubject = (sense: Sense): boolean =>
	sense.kind === 'cue'
		? MAY_BE_SUBJECT.has(sense.cue)
		: sense.kind !== 'filler' && sense.kind !== 'vocabulary';

const isSilent = (sense: Sense): boolean =>
	sense.kind === 'filler' || (sense.kind === 'cue' && ASKING.has(sense.cue));

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
