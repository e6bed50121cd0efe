/** What a rule is: a name one can read, what it tolerates, and how it reads one part of a question. */

import type { ProgrammeIndex } from '../../programme/find/programme-index.ts';
import type { Question } from '../question.ts';
import type { Reading } from '../reading.ts';

export type Rule = {
	/** "person-by-organisation": stands in what `ask --explain` prints. */
	name: string;
	/**
	 * How many words may stay unexplained. A rule whose cue leaves no doubt ("register") tolerates one; most
	 * tolerate none, since "who funds UNGIS" is not "what is UNGIS".
	 */
	strangers: number;
	/** About the event as a whole: a text that names something else, such as an organisation, is not for it. */
	ofTheEvent?: true;
	/** Reads a few words with no word of asking: believed only when nothing around them asks. */
	bare?: true;
	read(reading: Reading, scene: Scene): readonly Question[];
};

export type Scene = {
	index: ProgrammeIndex;
	now: Temporal.Instant;
	faqs: readonly { event: string; index: number; words: ReadonlySet<string> }[];
	/** Words that make another office of a title: "deputy". */
	qualifiers: ReadonlySet<string>;
};

export const NOTHING: readonly Question[] = [];
