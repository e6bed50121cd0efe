/** What is understood about a programme with several sessions, of which the core has never heard. */

import { describe, expect, it } from 'vitest';
import { en } from '../../../src/content/lexicon/en.ts';
import { createUnderstanding } from '../../../src/core/ask/understand.ts';
import { EVE_OF_RIVER_DAYS, invented } from '../invented.ts';
import { RIVER } from './english/river.ts';
import { essenceOf } from './essence.ts';

const understand = createUnderstanding(invented, [en]);
const NOW = Temporal.Instant.from(EVE_OF_RIVER_DAYS);

describe('of questions about an invented programme it understands', () => {
	it.each(RIVER)('%j as %s', (text, meaning) =>
		expect(essenceOf(understand(text, NOW).questions)).toBe(meaning),
	);
});

describe('an own answer of the organisers', () => {
	it('is found by its one word before the topic is said to be absent', () => {
		const faq = [{ asks: ['Is there wifi in the hall?'], answer: 'Yes.' }];
		const events = invented.events.map((event) => ({ ...event, faq }));
		const told = createUnderstanding({ ...invented, events }, [en])('wifi', NOW);
		expect(essenceOf(told.questions)).toBe('faq 0');
	});
});
