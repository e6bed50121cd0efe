/** Parts a text where one question ends and another begins, but never inside a name. */

import type { Token } from '../programme/find/text.ts';
import type { Spot } from './spots.ts';

export function splitParts(tokens: readonly Token[], spots: readonly Spot[]): readonly (readonly Spot[])[] {
	const parts: Spot[][] = [[]];
	for (const spot of spots) {
		const ends = ENDS.test(tokens[spot.from]?.gap ?? '') && !followsTitle(spot, tokens[spot.from - 1]);
		if (ends || joins(spot)) parts.push([]);
		if (!joins(spot)) parts.at(-1)?.push(spot);
	}
	return parts.filter((part) => part.length > 0).slice(0, MOST_PARTS);
}

/** Who asks more at once is answered in part anyway. */
const MOST_PARTS = 8;

const ENDS = /[?!;\n。？！；，؟،؛…]|[.,:](?=\s)/u;

const joins = (spot: Spot): boolean =>
	spot.senses.some((sense) => sense.kind === 'cue' && sense.cue === 'and');

/** "Dr. Who": the point belongs to the title. */
const followsTitle = (spot: Spot, before: Token | undefined): boolean =>
	before !== undefined && before.text.length <= 4 && spot.senses.some(({ kind }) => kind === 'person');
