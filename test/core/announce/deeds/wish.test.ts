import { describe, expect, it } from 'vitest';
import { readWish } from '../../../../src/core/announce/deeds/wish.ts';

/** A Wednesday, ten in the morning in Nairobi. */
const NOW = Temporal.Instant.from('2023-01-25T07:00:00Z');
const wish = (typed: string) => readWish(typed, 'Africa/Nairobi', NOW);
const moment = (at: string) => ({ kind: 'moment', at: Temporal.Instant.from(at) });
const before = (of: string, length: string, session = '') => ({
	kind: 'before',
	of,
	before: Temporal.Duration.from(length),
	session,
});

describe('a wish to be reminded', () => {
	it.each([
		['start', before('start', 'PT0S')],
		['at the start', before('start', 'PT0S')],
		['deadline', before('deadline', 'PT0S')],
		['10 minutes before', before('start', 'PT10M')],
		['10 min before the start', before('start', 'PT10M')],
		['1 hour before the deadline', before('deadline', 'PT1H')],
		['2 days before', before('start', 'P2D')],
		['15m before Keynote by Ada', before('start', 'PT15M', 'keynote by ada')],
		['in 1440 minutes', moment('2023-01-26T07:00Z')],
		['in 20 minutes', moment('2023-01-25T07:20Z')],
		['tomorrow 9am', moment('2023-01-26T06:00Z')],
		['tomorrow', moment('2023-01-26T06:00Z')],
		['tomorrow at 14:30', moment('2023-01-26T11:30Z')],
		['today 12am', moment('2023-01-24T21:00Z')],
		['11:15', moment('2023-01-25T08:15Z')],
		['9:15', moment('2023-01-26T06:15Z')],
		['friday 8pm', moment('2023-01-27T17:00Z')],
		['wednesday 8:00', moment('2023-02-01T05:00Z')],
		['2023-01-30 09:00', moment('2023-01-30T06:00Z')],
	])('%s', (typed, expected) => {
		expect(wish(typed)).toEqual(expected);
	});

	it.each([
		'',
		'soon',
		'before',
		'25:00',
		'2023-02-31',
		'monthly',
		'in 999999999 days',
		'12345 minutes before',
	])('%s is not clear, and not guessed', (typed) => {
		expect(wish(typed)).toBeUndefined();
	});
});
