import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/core/announce/plan.ts';
import type { Policy } from '../../../src/core/announce/policy.ts';
import type { Subscription } from '../../../src/core/announce/subscription.ts';
import type { Programme } from '../../../src/core/programme/programme.ts';
import { builtIn } from '../built-in.ts';
import { at, channel, DEFAULT_POLICY, policy, programme, TEN_MINUTES } from './invented.ts';

const YEAR = { from: at('2031-01-01T00:00Z'), to: at('2032-01-01T00:00Z') };
const MORNING = { starts: '2031-06-10T10:00+02:00', ends: '2031-06-10T11:00+02:00' };
const GENERAL = channel('slack:C1');

/** Which kinds are due when, in the zone of the event. */
function dues(
	events: Programme,
	rules: Policy,
	subscription: Subscription = GENERAL,
	window = YEAR,
): string[] {
	const zone = events.events[0]?.zone ?? 'UTC';
	const local = (due: Temporal.Instant) =>
		due.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);
	return plan(events, rules, [subscription], window).map(({ kind, due }) => `${local(due)} ${kind}`);
}

describe('the plan of the built-in event', () => {
	it('announces its deadline without an hour, and its session', () => {
		const window = { from: at('2023-01-01T00:00Z'), to: at('2024-01-01T00:00Z') };
		expect(dues(builtIn, DEFAULT_POLICY, GENERAL, window)).toEqual([
			'2023-01-23T09:00 closes-in-a-week',
			'2023-01-29T09:00 closes-in-a-day',
			'2023-01-30T09:00 closes-today',
			'2023-01-30T14:30 one-day',
			'2023-01-31T09:00 digest',
			'2023-01-31T13:30 one-hour',
			'2023-01-31T14:20 ten-minutes',
			'2023-01-31T14:30 start',
		]);
	});
});

describe('a planned message', () => {
	const rules = policy({ sessions: [TEN_MINUTES] });

	it('says what about, where, when and until when', () => {
		const [planned] = plan(
			programme([MORNING]),
			rules,
			[channel('slack:C1', { kinds: ['ten-minutes'] })],
			YEAR,
		);
		expect(planned).toEqual({
			key: 'days/2031-06-10T08:00:00Z/ten-minutes/2031-06-10T07:50:00Z/slack:C1',
			destination: { platform: 'slack', channel: 'C1' },
			locale: 'en',
			subject: {
				kind: 'sessions',
				event: 'days',
				starts: at('2031-06-10T08:00Z'),
				sessions: ['days/opening'],
			},
			kind: 'ten-minutes',
			at: at('2031-06-10T07:50Z'),
			due: at('2031-06-10T07:50Z'),
			usefulUntil: at('2031-06-10T08:10Z'),
		});
	});

	it('tells of all sessions that start together', () => {
		const together = programme([MORNING, { ...MORNING, ends: '2031-06-10T12:00+02:00' }]);
		const subjects = plan(together, rules, [channel('slack:C1', { kinds: ['ten-minutes'] })], YEAR);
		expect(subjects.map(({ subject }) => subject)).toMatchObject([
			{ sessions: ['days/opening', 'days/second'] },
		]);
	});

	it('is of no use once the session is over', () => {
		const short = programme([{ starts: '2031-06-10T10:00+02:00', ends: '2031-06-10T10:05+02:00' }]);
		const [planned] = plan(short, rules, [GENERAL], YEAR).filter(({ kind }) => kind === 'ten-minutes');
		expect(planned?.usefulUntil).toEqual(at('2031-06-10T08:05Z'));
	});

	it('comes in the order of its time, the same everywhere, in the language of each channel', () => {
		const channels = [channel('slack:C2', { locale: 'fr' }), channel('discord:7'), GENERAL];
		const planned = plan(programme([MORNING]), rules, channels, YEAR);
		expect(planned.map(({ key, locale }) => `${key} ${locale}`)).toEqual([
			'days/2031-06-10/digest/2031-06-10T07:00:00Z/discord:7 en',
			'days/2031-06-10/digest/2031-06-10T07:00:00Z/slack:C1 en',
			'days/2031-06-10/digest/2031-06-10T07:00:00Z/slack:C2 fr',
			'days/2031-06-10T08:00:00Z/ten-minutes/2031-06-10T07:50:00Z/discord:7 en',
			'days/2031-06-10T08:00:00Z/ten-minutes/2031-06-10T07:50:00Z/slack:C1 en',
			'days/2031-06-10T08:00:00Z/ten-minutes/2031-06-10T07:50:00Z/slack:C2 fr',
		]);
	});

	it('belongs to the window in which it becomes due', () => {
		const only = (from: string, to: string) =>
			dues(programme([MORNING]), rules, GENERAL, { from: at(from), to: at(to) });
		expect(only('2031-06-10T07:50Z', '2031-06-10T07:51Z')).toEqual(['2031-06-10T09:50 ten-minutes']);
		expect(only('2031-06-10T07:51Z', '2031-06-10T09:00Z')).toEqual([]);
		expect(only('2031-06-10T07:30Z', '2031-06-10T07:50Z')).toEqual([]);
	});
});

describe('a channel', () => {
	const rules = policy({ sessions: [TEN_MINUTES, { ...TEN_MINUTES, id: 'start', before: 'PT0S' }] });

	it('hears the kinds it chose', () => {
		const chosen = channel('slack:C1', { kinds: ['start'] });
		expect(dues(programme([MORNING]), rules, chosen)).toEqual(['2031-06-10T10:00 start']);
	});

	it('hears nothing while it is muted', () => {
		expect(dues(programme([MORNING]), rules, channel('slack:C1', { muted: true }))).toEqual([]);
	});

	it('hears after its quiet hours what is still worth saying, and not the rest', () => {
		const quiet = { from: Temporal.PlainTime.from('20:00'), to: Temporal.PlainTime.from('09:55') };
		expect(dues(programme([MORNING]), rules, channel('slack:C1', { quiet }))).toEqual([
			'2031-06-10T09:55 digest',
			'2031-06-10T09:55 ten-minutes',
			'2031-06-10T10:00 start',
		]);
		const longer = { ...quiet, to: Temporal.PlainTime.from('10:15') };
		expect(dues(programme([MORNING]), rules, channel('slack:C1', { quiet: longer }))).toEqual([
			'2031-06-10T10:15 digest',
			'2031-06-10T10:15 start',
		]);
	});

	it('has its quiet hours in its own zone', () => {
		const quiet = { from: Temporal.PlainTime.from('22:00'), to: Temporal.PlainTime.from('06:00') };
		const inTokyo = channel('slack:C1', { quiet, zone: 'Asia/Tokyo', kinds: ['start'] });
		const evening = { starts: '2031-06-10T15:00+02:00', ends: '2031-06-10T16:00+02:00' };
		expect(dues(programme([evening]), rules, inTokyo)).toEqual([]);
		expect(dues(programme([MORNING]), rules, inTokyo)).toEqual(['2031-06-10T10:00 start']);
	});
});

describe('a deadline', () => {
	const rules = policy({
		deadlines: [
			{ id: 'week', before: 'P7D', usefulFor: 'P1D' },
			{ id: 'hour', before: 'PT1H', usefulFor: 'PT1H' },
			{ id: 'today', before: 'P0D', usefulFor: 'PT20H', precision: 'day' },
		],
	});
	const closing = (closes: object) =>
		programme([MORNING], { deadlines: [{ id: 'papers', what: 'Call for papers', closes }] });
	const heard = channel('slack:C1', { kinds: ['week', 'hour', 'today'] });

	it('that is a day is announced in the mornings, never by an hour', () => {
		expect(dues(closing({ precision: 'day', day: '2031-04-02' }), rules, heard)).toEqual([
			'2031-03-26T09:00 week',
			'2031-04-02T09:00 today',
		]);
	});

	it('with an hour is announced before that hour', () => {
		const closes = { precision: 'moment', moment: '2031-04-02T17:00+02:00' };
		expect(dues(closing(closes), rules, heard)).toEqual(['2031-03-26T17:00 week', '2031-04-02T16:00 hour']);
	});

	it('is no longer announced when it has passed, at the end of its day', () => {
		const planned = plan(closing({ precision: 'day', day: '2031-04-02' }), rules, [heard], YEAR);
		expect(planned.at(-1)?.usefulUntil).toEqual(at('2031-04-03T00:00+02:00'));
	});
});

describe('the digest', () => {
	const papers = { id: 'papers', what: 'Call for papers', closes: { precision: 'day', day: '2031-06-05' } };
	const days = programme([MORNING, { starts: '2031-06-11T22:00+02:00', ends: '2031-06-11T23:00+02:00' }], {
		deadlines: [papers],
	});
	const digests = (zone?: string, rules: Policy = policy()) =>
		dues(days, rules, channel('slack:C1', zone ? { zone } : {}));

	it('comes on each day on which something starts or closes', () => {
		expect(digests()).toEqual([
			'2031-06-05T09:00 digest',
			'2031-06-10T09:00 digest',
			'2031-06-11T09:00 digest',
		]);
	});

	it('comes by the clock of the channel', () => {
		expect(digests('Africa/Nairobi')[1]).toBe('2031-06-10T08:00 digest');
	});

	it('comes the day before where the day would be over', () => {
		expect(digests('America/Los_Angeles')).toEqual([
			'2031-06-05T18:00 digest',
			'2031-06-09T18:00 digest',
			'2031-06-11T18:00 digest',
		]);
	});

	it('is left out where it would only repeat what was said of a deadline that morning', () => {
		const deadlines = [{ id: 'today', before: 'P0D', usefulFor: 'PT15H' }];
		expect(digests(undefined, policy({ deadlines }))).toEqual([
			'2031-06-05T09:00 today',
			'2031-06-10T09:00 digest',
			'2031-06-11T09:00 digest',
		]);
	});
});
