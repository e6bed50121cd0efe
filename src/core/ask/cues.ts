/** Finds a lexicon's phrases in a sentence; the longest phrase at a place wins. */

import { type Token, tokensOf } from '../programme/find/text.ts';
import { CUES, type Cue, type Lexicon, phrasesOf } from './lexicon.ts';
import { ABSENT_TOPICS, type AbsentTopic } from './question.ts';

export type Meaning =
	| { kind: 'cue'; cue: Cue }
	| { kind: 'absent'; topic: AbsentTopic }
	/** Says nothing, or only how to say it. */
	| { kind: 'filler' };

export type Phrases = {
	at(tokens: readonly Token[], start: number): { meanings: readonly Meaning[]; length: number } | undefined;
	/** Words one may have misspelt. No fillers: a typo must not make a word that matters vanish. */
	words(): Iterable<string>;
};

/** Phrases as a tree of words; `stems` are the words written with a star. */
type Branch = { words: Map<string, Branch>; stems: Map<string, Branch>; meanings: Meaning[] };

const branch = (): Branch => ({ words: new Map(), stems: new Map(), meanings: [] });

export function createPhrases(lexicon: Lexicon): Phrases {
	const root = branch();
	const words = new Set<string>();
	const plant = (list: string, meaning: Meaning) => {
		for (const phrase of phrasesOf(list)) {
			const steps = stepsOf(phrase);
			if (meaning.kind !== 'filler') for (const step of steps) words.add(step.word);
			grow(root, steps).meanings.push(meaning);
		}
	};
	for (const cue of CUES) plant(lexicon.cues[cue], { kind: 'cue', cue });
	for (const topic of ABSENT_TOPICS) plant(lexicon.absent[topic], { kind: 'absent', topic });
	plant(lexicon.fillers, { kind: 'filler' });
	return { at: (tokens, start) => longest(root, tokens, start), words: () => words };
}

type Step = { word: string; stem: boolean };

/** Stars do not survive tokenizing, so each blank-separated word is read with its own. */
const stepsOf = (phrase: string): Step[] =>
	phrase.split(/\s+/).flatMap((word) => {
		const tokens = tokensOf(word.replace('*', ''));
		return tokens.map(({ text }, index) => ({
			word: text,
			stem: word.endsWith('*') && index === tokens.length - 1,
		}));
	});

function grow(root: Branch, steps: readonly Step[]): Branch {
	let at = root;
	for (const { word, stem } of steps) {
		const children = stem ? at.stems : at.words;
		const child = children.get(word) ?? branch();
		children.set(word, child);
		at = child;
	}
	return at;
}

function longest(root: Branch, tokens: readonly Token[], start: number): ReturnType<Phrases['at']> {
	let branches = [root];
	let found: ReturnType<Phrases['at']>;
	for (let position = start; branches.length > 0; position++) {
		const token = tokens[position];
		if (!token) break;
		branches = branches.flatMap((one) => childrenFor(one, token.text));
		const meanings = branches.flatMap((one) => one.meanings);
		if (meanings.length > 0) found = { meanings, length: position - start + 1 };
	}
	return found;
}

function childrenFor(parent: Branch, word: string): Branch[] {
	const exact = parent.words.get(word);
	const children = exact ? [exact] : [];
	for (let length = parent.stems.size > 0 ? word.length : 0; length > 0; length--) {
		const child = parent.stems.get(word.slice(0, length));
		if (child) children.push(child);
	}
	return children;
}
