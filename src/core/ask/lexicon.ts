/**
 * The words of a language, as data: which words lead to which cue.
 *
 * Rules speak of cues and never of words, so a language is one object of this type, and a forgotten cue
 * does not compile. A list is phrases parted by commas; a word ending in * stands for every word that
 * begins so: "moderat*". Case, diacritics and punctuation do not matter.
 */

import type { Locale } from '../people/locale.ts';
import type { AbsentTopic } from './question.ts';

export type Lexicon = {
	locale: Locale;
	cues: Readonly<Record<Cue, string>>;
	/** What members ask of every event and programmes often leave out. */
	absent: Readonly<Record<AbsentTopic, string>>;
	/** Words that carry no question: articles, courtesies, "hi, I am a student". */
	fillers: string;
	/** Frequent words that are spelt right, so that no typo is seen in them: "fund" is not "Fung". */
	ordinary: string;
	/** Words for numbers, from one upwards: "one, two, three". */
	numbers: string;
	/** Endings that forms of one word differ by: "s", "ing". */
	endings: string;
	/** Zone, such as Africa/Nairobi → the places whose clock it is: "Kenya". City names of zones are known. */
	places: Readonly<Record<string, string>>;
};

export const CUES = [
	// Asking
	'who',
	'what',
	'when',
	'where',
	'which',
	'why',
	'how',
	'howMany',
	'isThere',
	'tell',
	'list',
	// People
	'speaker',
	'speak',
	'moderator',
	'from',
	'role',
	/** "in charge of", "head of": of a code, who facilitates it; of anything else, nobody the programme names. */
	'leads',
	'organisation',
	'aims',
	/** What no programme tells of a person: age, salary, family. */
	'personal',
	/** "he", "she": the person of the part before. */
	'pronoun',
	/** A title with this before it is another office: "deputy". */
	'qualifier',
	/** "not from", "except": turns a search for people round, which Emcee does not do. */
	'except',
	// Time
	'start',
	'end',
	'duration',
	'day',
	'time',
	'started',
	'over',
	'left',
	'now',
	'next',
	// Joining
	'register',
	'deadline',
	'until',
	'close',
	'attend',
	'link',
	'organise',
	// The matter
	'about',
	'session',
	'programme',
	'mean',
	/** Also how a word plays a part in the texts: "what does it say about". */
	'mention',
	'relate',
	'covers',
	/** "which number", "which code": asks for a code by its subject. */
	'number',
	'slip',
	// Talking with the bot
	'greeting',
	'thanks',
	'help',
	'reminder',
	/** Language, zone, what is kept: settings of the asker. */
	'settings',
	'refused',
	/** Joins two questions: "and". */
	'and',
] as const;

export type Cue = (typeof CUES)[number];

export const phrasesOf = (list: string): readonly string[] =>
	list
		.split(/[,،，]/u)
		.map((phrase) => phrase.trim())
		.filter((phrase) => phrase !== '');
