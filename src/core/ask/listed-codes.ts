/** "SDGs 3, 4 and 5", "goal number 11", "goal seven": numbers behind a vocabulary's name or a code are its codes. */

import type { Token } from '../programme/find/text.ts';
import type { Vocabulary } from '../programme/vocabulary.ts';
import type { Cue } from './lexicon.ts';
import type { Sense, Spot } from './spots.ts';

/** `numbers`: words for numbers, such as "seven" → "7". */
export function readListedCodes(
	spots: readonly Spot[],
	tokens: readonly Token[],
	numbers: ReadonlyMap<string, string>,
): readonly Spot[] {
	const read: Spot[] = [];
	for (const spot of spots) {
		const joints = isJoint(read.at(-1)) ? 1 : 0;
		const before = read.at(-1 - joints);
		const vocabulary = before && vocabularyOf(before);
		const code = vocabulary && codeIn(vocabulary, spot, numberOf(spot, tokens, numbers));
		if (!before || !code) read.push(spot);
		else {
			const isName = before.senses.some(({ kind }) => kind === 'vocabulary');
			read.splice(-1 - joints, 1 + joints, ...(isName ? [] : [before]));
			read.push({ ...spot, from: isName ? before.from : spot.from, senses: [code] });
		}
	}
	return read.filter((spot, place) => !isCount(spot, read[place + 1], tokens));
}

/** "the 17 goals". */
const isCount = (spot: Spot, next: Spot | undefined, tokens: readonly Token[]): boolean =>
	/^\d+$/.test(tokens[spot.from]?.text ?? '') &&
	spot.to - spot.from === 1 &&
	next?.senses.some(({ kind }) => kind === 'vocabulary') === true;

const JOINTS: readonly Cue[] = ['and', 'number'];

const isJoint = (spot: Spot | undefined): boolean =>
	spot?.senses.some((sense) => sense.kind === 'cue' && JOINTS.includes(sense.cue)) === true;

const vocabularyOf = (spot: Spot): Vocabulary | undefined =>
	spot.senses.find((sense) => sense.kind === 'code' || sense.kind === 'vocabulary')?.vocabulary;

function numberOf(
	spot: Spot,
	tokens: readonly Token[],
	numbers: ReadonlyMap<string, string>,
): string | undefined {
	const word = tokens[spot.from]?.text ?? '';
	if (spot.to - spot.from > 1) return undefined;
	return /^\d{1,3}$/.test(word) ? word : numbers.get(word);
}

/** The code that a number means here, or the code itself where it is written out. */
function codeIn(vocabulary: Vocabulary, spot: Spot, number: string | undefined): Sense | undefined {
	const written = spot.senses.find((sense) => sense.kind === 'code' && sense.vocabulary === vocabulary);
	if (written || number === undefined) return written;
	const code = vocabulary.codes.find((one) => one.code === `${vocabulary.stem}${number}`);
	return code ? { kind: 'code', vocabulary, code } : { kind: 'missing-code', vocabulary };
}
