/** Zones whose clocks change by an hour, in either half of the world, and one that changes by half an hour. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/core/announce/plan.ts';
import { afterQuiet } from '../../../src/core/announce/quiet.ts';
import { channel, policy, programme } from './invented.ts';

const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');

/** Around the two changes of 2031, to the minute; most of them within a day of one. */
const around = zones.chain((zone) => {
	const first = Temporal.ZonedDateTime.from(`2031-01-01T00:00[${zone}]`).getTimeZoneTransition('next');
	const second = first?.getTimeZoneTransition('next');
	const changes = [first, second].flatMap((change) => change?.toInstant() ?? []);
	return fc
		.tuple(fc.constantFrom(...changes), fc.integer({ min: -3_000, max: 3_000 }))
		.map(([change, minutes]) => ({ zone, instant: change.add({ minutes }) }));
});

const EVER = {
	from: Temporal.Instant.from('2030-01-01T00:00Z'),
	to: Temporal.Instant.from('2033-01-01T00:00Z'),
};

function dueOf(starts: Temporal.Instant, zone: string, before: string): Temporal.Instant | undefined {
	const written = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });
	const session = { starts: written(starts), ends: written(starts.add({ hours: 1 })) };
	const rules = policy({ sessions: [{ id: 'rule', before, usefulFor: 'PT10M' }] });
	const heard = channel('slack:C1', { kinds: ['rule'] });
	return plan(programme([session], { zone }), rules, [heard], EVER)[0]?.due;
}

describe('when the clocks change', () => {
	it('an hour before is an hour before', () => {
		fc.assert(
			fc.property(around, ({ zone, instant }) => {
				expect(dueOf(instant, zone, 'PT1H')).toEqual(instant.subtract({ hours: 1 }));
			}),
		);
	});

	it('a day before is the day before at the same time of day, or just after it where that time is left out', () => {
		fc.assert(
			fc.property(around, ({ zone, instant }) => {
				const starts = instant.toZonedDateTimeISO(zone);
				const due = dueOf(instant, zone, 'P1D')?.toZonedDateTimeISO(zone);
				const wanted = starts.toPlainDateTime().subtract({ days: 1 });
				const gap = due && wanted.until(due.toPlainDateTime()).total('minutes');
				expect(gap).toBeOneOf([0, 30, 60]);
				if (gap !== 0) expect(due?.subtract({ minutes: gap ?? 0 }).toPlainDateTime()).not.toEqual(wanted);
			}),
		);
	});

	it('a deadline that is a day is announced in the same morning hour', () => {
		fc.assert(
			fc.property(around, ({ zone, instant }) => {
				const day = instant.toZonedDateTimeISO(zone).toPlainDate();
				const deadlines = [
					{ id: 'papers', what: 'Papers', closes: { precision: 'day', day: day.toString() } },
				];
				const session = { starts: '2031-12-01T10:00Z', ends: '2031-12-01T11:00Z' };
				const rules = policy({ deadlines: [{ id: 'rule', before: 'P1D', usefulFor: 'PT1H' }] });
				const heard = channel('slack:C1', { kinds: ['rule'] });
				const [planned] = plan(programme([session], { zone, deadlines }), rules, [heard], EVER);
				const due = planned?.due.toZonedDateTimeISO(zone).toPlainDateTime();
				expect(due).toEqual(day.subtract({ days: 1 }).toPlainDateTime('09:00'));
			}),
		);
	});
});

const times = fc
	.integer({ min: 0, max: 24 * 60 - 1 })
	.map((minutes) => new Temporal.PlainTime().add({ minutes }));

describe('quiet hours', () => {
	const isQuiet = (
		instant: Temporal.Instant,
		from: Temporal.PlainTime,
		to: Temporal.PlainTime,
		zone: string,
	) => {
		const time = instant.toZonedDateTimeISO(zone).toPlainTime();
		const [afterFrom, beforeTo] = [
			Temporal.PlainTime.compare(time, from) >= 0,
			Temporal.PlainTime.compare(time, to) < 0,
		];
		return Temporal.PlainTime.compare(from, to) <= 0 ? afterFrom && beforeTo : afterFrom || beforeTo;
	};

	it('are over at the first minute that is not quiet by the clock on the wall', () => {
		fc.assert(
			fc.property(around, times, times, ({ zone, instant }, from, to) => {
				const due = afterQuiet(instant, { from, to }, zone);
				const waited = Array.from({ length: instant.until(due).total('minutes') }, (_, minutes) =>
					instant.add({ minutes }),
				);
				expect(isQuiet(due, from, to, zone)).toBe(false);
				expect(waited.filter((minute) => !isQuiet(minute, from, to, zone))).toEqual([]);
			}),
		);
	});
});
