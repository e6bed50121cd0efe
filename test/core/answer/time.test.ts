import { describe, expect, it } from 'vitest';
import { en } from '../../../src/content/phrases/en.ts';
import { timeWords } from '../../../src/core/answer/time.ts';

const times = timeWords(en);
const zone = { id: 'America/New_York' };
const instant = (text: string) => Temporal.Instant.from(text);

describe('a span across a clock change', () => {
	it('shows both ends when their clocks read the same or an hour was skipped', () => {
		expect(times.span(instant('2031-03-09T01:30-05:00'), instant('2031-03-09T03:30-04:00'), zone)).toBe(
			'Sunday, 9 March 2031 at 01:30 (UTC-05:00) – Sunday, 9 March 2031 at 03:30 (UTC-04:00)',
		);
	});

	it('shows an hour that comes twice as two', () => {
		const [from, to] = [instant('2031-11-02T01:30-04:00'), instant('2031-11-02T01:30-05:00')];
		expect(times.span(from, to, zone)).toBe(
			'Sunday, 2 November 2031 at 01:30 (UTC-04:00) – Sunday, 2 November 2031 at 01:30 (UTC-05:00)',
		);
		expect(times.hours(from, to, zone.id)).toBe('01:30 (UTC-04:00)–01:30 (UTC-05:00)');
	});

	it('is written as ever on any other day', () => {
		const [from, to] = [instant('2031-06-02T10:30-04:00'), instant('2031-06-02T11:30-04:00')];
		expect(times.span(from, to, zone)).toBe('Monday, 2 June 2031, 10:30–11:30 (America/New_York, UTC-04:00)');
		expect(times.hours(from, to, zone.id)).toBe('10:30–11:30');
	});
});
