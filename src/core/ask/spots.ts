/**
 * Marks what is known in a sentence: names of the programme, cues of the language, places and days.
 *
 * At each word the longest known thing wins, so "food security" is a goal and not a question about lunch.
 * Things of the same length are all kept; rules decide. A misspelt word is repaired only when nothing
 * knows it as it stands.
 */

import type { CodeShape } from '../programme/find/codes.ts';
import type { ProgrammeIndex } from '../programme/find/programme-index.ts';
import { createSpelling, slipsBetween } from '../programme/find/spelling.ts';
import type { Named } from '../programme/find/spellings.ts';
import type { Token } from '../programme/find/text.ts';
import { wordsOf } from '../programme/find/text.ts';
import type { Vocabulary } from '../programme/vocabulary.ts';
import { readClock } from './clocks.ts';
import { createPhrases, type Meaning } from './cues.ts';
import { createDays, type SaidDay } from './days.ts';
import { type Lexicon, phrasesOf } from './lexicon.ts';
import { readListedCodes } from './listed-codes.ts';
import { createZones } from './zones.ts';

export type Sense =
	| Named
	| Meaning
	| { kind: 'missing-code'; vocabulary: Vocabulary }
	| { kind: 'zone'; zone: string }
	| { kind: 'day'; day: SaidDay }
	| { kind: 'clock'; time: Temporal.PlainTime }
	/** A word of the event's own title. */
	| { kind: 'own' }
	| { kind: 'stranger' };

/** `from` and `to` are indexes of tokens, `to` exclusive. */
export type Spot = { from: number; to: number; senses: readonly Sense[] };

export type Spotter = (tokens: readonly Token[]) => { tokens: readonly Token[]; spots: readonly Spot[] };

export function createSpotter(index: ProgrammeIndex, lexicon: Lexicon): Spotter {
	const phrases = createPhrases(lexicon);
	const zones = createZones(lexicon);
	const days = createDays(lexicon.locale);
	const ordinary = new Set(phrasesOf(lexicon.ordinary));
	const numbers = new Map(phrasesOf(lexicon.numbers).map((word, index) => [word, String(index + 1)]));
	const names = createSpelling(index.words());
	/** Of ordinary words there are too many for two slips: "invented" is not "invited". */
	const language = createSpelling([...phrases.words(), ...zones.words()], true);
	const isRight = (word: string): boolean => /^\p{N}/u.test(word) || ordinary.has(word) || index.knows(word);

	const lookUp = (tokens: readonly Token[], start: number): Spot => {
		const name = index.names.at(tokens, start);
		const shape = index.codeShape(tokens, start);
		const phrase = phrases.at(tokens, start);
		const number = isNumbered(tokens, start) ? index.sessionNumbers.at(tokens, start) : undefined;
		const zone = zones.at(tokens, start);
		const day = days.at(tokens, start);
		const clock = readClock(tokens, start);
		const found: { length: number; senses: readonly Sense[] }[] = [
			...(name ? [{ length: name.length, senses: name.items }] : []),
			...(number ? [{ length: number.length, senses: number.items }] : []),
			...(shape?.items[0] && shape.length > (name?.length ?? 0)
				? [{ length: shape.length, senses: [senseOf(shape.items[0])] }]
				: []),
			...(phrase ? [{ length: phrase.length, senses: phrase.meanings }] : []),
			...(zone ? [{ length: zone.length, senses: [{ kind: 'zone', zone: zone.zone } as const] }] : []),
			...(clock ? [{ length: clock.length, senses: [{ kind: 'clock', time: clock.time } as const] }] : []),
			...(day ? [{ length: day.length, senses: [{ kind: 'day', day: day.day } as const] }] : []),
		];
		const length = Math.max(1, ...found.map((one) => one.length));
		const senses = found.filter((one) => one.length === length).flatMap((one) => one.senses);
		const known =
			senses.length > 0 ? senses : [index.ownWords.knows(tokens[start]?.text ?? '') ? OWN : STRANGER];
		return { from: start, to: start + length, senses: withoutChance(known, tokens, start, length) };
	};

	/** "session 131", "#131", or nothing but "131". */
	const isNumbered = (tokens: readonly Token[], start: number): boolean =>
		tokens.length === 1 ||
		tokens[start]?.gap.endsWith('#') === true ||
		phrases.at(tokens, start - 1)?.meanings.some((one) => one.kind === 'cue' && one.cue === 'session') ===
			true;

	const spotAll = (tokens: readonly Token[]): readonly Spot[] => {
		const spots: Spot[] = [];
		for (let start = 0; start < tokens.length; start = spots.at(-1)?.to ?? tokens.length) {
			spots.push(lookUp(tokens, start));
		}
		return readListedCodes(joinNames(spots, tokens), tokens, numbers);
	};

	const repair = (token: Token): Token => {
		if (isRight(token.text)) return token;
		const [known] = [...language.nearest(token.text), ...names.nearest(token.text)];
		return { ...token, text: known ?? token.text };
	};

	return (typed) => {
		const spots = spotAll(typed);
		const strange = new Set(
			spots
				.filter(isStranger)
				.slice(0, MOST_REPAIRS)
				.map((spot) => spot.from),
		);
		if (strange.size === 0) return { tokens: typed, spots };
		const tokens = typed.map((token, position) => (strange.has(position) ? repair(token) : token));
		return { tokens, spots: spotAll(tokens) };
	};
}

/** A text with more unknown words is in another language or no question. */
const MOST_REPAIRS = 8;

const OWN: Sense = { kind: 'own' };
const STRANGER: Sense = { kind: 'stranger' };
const senseOf = ({ vocabulary, code }: CodeShape): Sense =>
	code ? { kind: 'code', vocabulary, code } : { kind: 'missing-code', vocabulary };

const isStranger = (spot: Spot): boolean => spot.senses.some((sense) => sense.kind === 'stranger');

/** "Will", "May" and "Mark" are words before they are people, unless they are written as names. */
function withoutChance(senses: readonly Sense[], tokens: readonly Token[], start: number, length: number) {
	const isWord = senses.some(({ kind }) => kind === 'cue' || kind === 'filler' || kind === 'absent');
	const isName = senses.some(({ kind }) => kind === 'person');
	if (length > 1 || !isWord || !isName) return senses;
	const writtenAsName = start > 0 && tokens[start]?.capital === true;
	return senses.filter(({ kind }) => (kind === 'person') === writtenAsName);
}

/** A misspelt word beside a person's name belongs to it when it resembles the rest of that name. */
function joinNames(spots: readonly Spot[], tokens: readonly Token[]): readonly Spot[] {
	const joined: Spot[] = [];
	for (const spot of spots) {
		const before = joined.at(-1);
		if (before && resembles(before, spot, tokens)) joined.splice(-1, 1, merge(before, spot, spot.senses));
		else if (before && resembles(spot, before, tokens))
			joined.splice(-1, 1, merge(before, spot, before.senses));
		else joined.push(spot);
	}
	return joined;
}

const merge = (one: Spot, other: Spot, senses: readonly Sense[]): Spot => ({
	from: one.from,
	to: other.to,
	senses,
});

function resembles(word: Spot, name: Spot, tokens: readonly Token[]): boolean {
	const typed = tokens[word.from]?.text ?? '';
	const unknown = word.senses.every(({ kind }) => kind === 'stranger' || kind === 'filler');
	if (!unknown || word.to - word.from !== 1 || typed.length < 3) return false;
	const said = tokens.slice(name.from, name.to).map((token) => token.text);
	return name.senses.some(
		(sense) =>
			sense.kind === 'person' &&
			wordsOf(sense.person.name).some(
				(part) =>
					!said.includes(part) &&
					part[0] === typed[0] &&
					slipsBetween(typed, part, 2) <= (typed.length > 4 ? 2 : 1),
			),
	);
}
