/** What organisers wrote for exactly this question: their own answers, and slips of the source that they explain. */

import { wordsOf } from '../../programme/find/text.ts';
import { textsOf } from '../../programme/find/texts.ts';
import type { Question } from '../question.ts';
import type { Reading } from '../reading.ts';
import type { Rule, Scene } from './rule.ts';
import { NOTHING } from './rule.ts';

const ANY = Number.POSITIVE_INFINITY;

export const WRITTEN_RULES: readonly Rule[] = [
	{
		name: 'quoted-slip',
		strangers: ANY,
		read: (reading, scene) => {
			const quoted = reading.corrections.map(({ event, index }) => correction(event.id, index));
			return quoted.length > 0 ? quoted : doubted(reading, scene);
		},
	},
	{
		name: 'frequent-question',
		strangers: ANY,
		read: (reading, { faqs }) => {
			const asked = new Set(reading.content);
			const [only, ...others] = reading.content;
			const keyed = others.length === 0 && only ? faqs.find(({ words }) => words.has(only)) : undefined;
			if (keyed && reading.topics.length > 0)
				return [{ kind: 'faq', event: keyed.event, index: keyed.index }];
			const best = faqs
				.map((faq) => ({ faq, share: sharedWords(asked, faq.words) }))
				.sort((one, other) => other.share - one.share)[0];
			if (!best || best.share < SAME) return NOTHING;
			return [{ kind: 'faq', event: best.faq.event, index: best.faq.index }];
		},
	},
];

/** Two wordings with this share of common words ask the same. */
const SAME = 0.75;

function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const both = one.union(other).size;
	return both === 0 ? 0 : one.intersection(other).size / both;
}

const correction = (event: string, index: number): Question => ({ kind: 'correction', event, index });

/** "Why 2030?", "is it 2030 or 2023?": the words in which the print and the meaning differ. */
function doubted(reading: Reading, { index }: Scene): readonly Question[] {
	const asked = new Set(reading.words);
	return index.programme.events.flatMap((event) =>
		event.corrections.flatMap(({ printed, meant }, place) => {
			const wrong = new Set(wordsOf(printed)).difference(new Set(wordsOf(meant)));
			const right = new Set(textsOf(meant).flatMap(wordsOf)).difference(new Set(wordsOf(printed)));
			const saysWrong = !wrong.isDisjointFrom(asked);
			const doubts = reading.has('slip', 'why') || !right.isDisjointFrom(asked);
			return saysWrong && doubts && reading.terms.length === 0 ? [correction(event.id, place)] : [];
		}),
	);
}
