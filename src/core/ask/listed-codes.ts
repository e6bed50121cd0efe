/** "SDGs 3, 4 and 5": numbers that follow a code belong to its vocabulary. */

import type { Token } from '../programme/find/text.ts';
import type { Vocabulary } from '../programme/vocabulary.ts';
import type { Sense, Spot } from './spots.ts';

export function readListedCodes(spots: readonly Spot[], tokens: readonly Token[]): readonly Spot[] {
	const read: Spot[] = [];
	for (const spot of spots) {
		const joint = read.at(-1);
		const isJoined = joint !== undefined && isJoint(joint);
		const before = isJoined ? read.at(-2) : joint;
		const listed = before && listedCode(spot, before, tokens);
		if (listed && isJoined) read.splice(-1, 1, { ...joint, senses: [{ kind: 'filler' }] });
		read.push(listed ?? spot);
	}
	return read;
}

const isJoint = (spot: Spot): boolean =>
	spot.senses.some((sense) => sense.kind === 'cue' && sense.cue === 'and');

function listedCode(spot: Spot, before: Spot, tokens: readonly Token[]): Spot | undefined {
	const number = tokens[spot.from]?.text ?? '';
	const vocabulary = before.senses.find((sense) => sense.kind === 'code')?.vocabulary;
	if (!vocabulary || spot.to - spot.from > 1 || !/^\d{1,3}$/.test(number)) return undefined;
	return { ...spot, senses: [codeOf(vocabulary, number)] };
}

function codeOf(vocabulary: Vocabulary, number: string): Sense {
	const code = vocabulary.codes.find((one) => one.code === `${vocabulary.stem}${number}`);
	return code ? { kind: 'code', vocabulary, code } : { kind: 'missing-code', vocabulary };
}
