/** Whatever is typed: an answer, the same each time, soon, and with no fact of the asker's making. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/content/lexicon/en.ts';
import { phrasesOf } from '../../../src/core/ask/lexicon.ts';
import type { Question } from '../../../src/core/ask/question.ts';
import { createUnderstanding } from '../../../src/core/ask/understand.ts';
import { builtIn, SIX_DAYS_BEFORE } from '../built-in.ts';

const understand = createUnderstanding(builtIn, [en]);
const NOW = Temporal.Instant.from(SIX_DAYS_BEFORE);
const ask = (text: string): readonly Question[] => understand(text, NOW).questions;

/** Real words in senseless order reach more rules than random letters do. */
const words = [
	...Object.values(en.cues).flatMap(phrasesOf),
	...builtIn.people.map(({ name }) => name),
	...['C7', 'SDG 9', 'and', '?', '2030', 'Nairobi', 'ITU', '@everyone', '\u0000', '\u202e'],
];
const wordSalad = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((picked) => picked.join(' '));

describe('understanding', () => {
	it('never throws and always asks something, whatever was typed', () => {
		const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), wordSalad);
		fc.assert(fc.property(anything, (text) => ask(text).length >= 1));
	});

	it('understands the same text in the same way', () => {
		fc.assert(
			fc.property(wordSalad, (text) => {
				expect(understand(text, NOW)).toEqual(understand(text, NOW));
			}),
		);
	});

	it('reads no more than a page', () => {
		const page = 'when is the deadline to register? '.repeat(100);
		expect(ask(page)).toMatchObject([{ kind: 'unknown', reason: 'not-understood' }]);
	});

	it.each([
		['a line of one letter', 'a'.repeat(1000)],
		['single letters', 'c '.repeat(500)],
		['misspelt words', 'speekrs moderatr regstr lamanaskas '.repeat(28)],
		['nested brackets', '('.repeat(1000)],
		['the beginnings of a long name', 'The role of governments and all '.repeat(31)],
		['numbers', '9.c 3.4 SDG 7 C7 '.repeat(58)],
	])('takes no longer for %s', (_, text) => {
		ask(text);
		const before = process.cpuUsage();
		ask(text);
		expect(process.cpuUsage(before).user / 1000).toBeLessThan(150);
	});

	it('does not let control characters hide a question', () => {
		expect(ask('wh\u200ben \u202eis\u0000it?')).toEqual([{ kind: 'when', aspect: 'all' }]);
	});

	it('says by which rule and words it understood', () => {
		expect(understand('who is from ITU?', NOW).because).toEqual([
			'person-by-role: "who" → who, "from" → from, "ITU" → itu | term ITU',
		]);
	});

	it('offers what it nearly understood', () => {
		expect(ask('when is FOSDEM')).toMatchObject([{ kind: 'unknown', near: [{ kind: 'when' }] }]);
		expect(ask('who funds UNGIS')).toMatchObject([
			{ kind: 'unknown', near: [{ kind: 'term', terms: ['UNGIS'] }] },
		]);
	});
});
