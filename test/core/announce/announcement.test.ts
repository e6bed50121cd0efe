import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/content/languages.ts';
import { announcement } from '../../../src/core/announce/announcement.ts';
import type { Subject } from '../../../src/core/announce/planned.ts';
import { plain } from '../../../src/core/answer/plain.ts';
import type { Programme } from '../../../src/core/programme/programme.ts';
import { builtIn } from '../built-in.ts';
import { at, programme } from './invented.ts';

const said = (subject: Subject, now: string, events: Programme = builtIn): string =>
	plain(announcement({ subject, locale: 'en' }, events, LANGUAGES, at(now)));

const headingOf = (...of: Parameters<typeof said>): string | undefined => said(...of).split('\n')[0];

const SESSION: Subject = {
	kind: 'sessions',
	event: 'wsis-forum-2023-session-131',
	starts: at('2023-01-31T14:30+01:00'),
	sessions: ['wsis-forum-2023-session-131/session-131'],
};

const DEADLINE: Subject = {
	kind: 'deadline',
	event: 'wsis-forum-2023-session-131',
	deadline: 'partnership-forum',
};

describe('the announcement of a session', () => {
	it('tells when in the zone of the event with its offset, who speaks, and where one registers', () => {
		expect(said(SESSION, '2023-01-30T14:30+01:00')).toMatchInlineSnapshot(`
			"Starts tomorrow: WSIS Cooperation for Accelerating Progress on the SDGs
			Tuesday, 31 January 2023, 14:30–15:45 (UTC+01:00)
			Speakers: Mr. Tomas Lamanauskas, Dr. Tawfik Jelassi, Mr. Jean Paul Adam, Mr. Liberato C. Bautista, Ms. Mei Lin Fung and Mr. Maikel Wilms
			Moderators: Mr. Vladimir Stankovic and Ms. Gitanjali Sah
			- Registration for the 2023 ECOSOC Partnership Forum: https://forms.office.com/e/vF2zDD6Hsg (virtual participation only)"
		`);
	});

	it('gives the moment to clients that show it in the zone of the reader', () => {
		const { blocks } = announcement(
			{ subject: SESSION, locale: 'en' },
			builtIn,
			LANGUAGES,
			at('2023-01-31T12:00Z'),
		);
		const [yours] = blocks.flatMap((block) => (block.kind === 'fields' ? block.items : []));
		expect(yours?.value).toEqual([
			{
				kind: 'when',
				from: at('2023-01-31T13:30Z'),
				to: at('2023-01-31T14:45Z'),
				text: 'Tuesday, 31 January 2023, 13:30–14:45 (UTC)',
				nativeOnly: true,
			},
		]);
	});

	it.each([
		['2023-01-30T14:30+01:00', 'Starts tomorrow: '],
		['2023-01-31T13:30+01:00', 'Starts in 1 hour: '],
		['2023-01-31T14:20+01:00', 'Starts in 10 minutes: '],
		['2023-01-31T14:26+01:00', 'Starts in 4 minutes: '],
		['2023-01-31T14:30+01:00', 'Starts now: '],
		['2023-01-31T14:36+01:00', 'Started 6 minutes ago: '],
		['2023-01-31T15:46+01:00', 'Ended 1 minute ago: '],
	])('speaks of the time it is, at %s', (now, start) => {
		expect(headingOf(SESSION, now)).toBe(`${start}WSIS Cooperation for Accelerating Progress on the SDGs`);
	});

	it('no longer sends anybody to a registration that has closed', () => {
		expect(said(SESSION, '2023-01-31T14:20+01:00')).not.toContain('forms.office.com');
	});

	it('says nothing of a session that the programme no longer has', () => {
		expect(said({ ...SESSION, starts: at('2023-01-31T15:30+01:00') }, '2023-01-31T14:20+01:00')).toBe('');
	});
});

describe('sessions that start together', () => {
	const starts = '2031-06-10T10:00+02:00';
	const days = programme([
		{ starts, ends: '2031-06-10T11:00+02:00', room: 'Quay' },
		{ starts, ends: '2031-06-10T12:30+02:00' },
		{ starts: '2031-06-10T14:00+02:00', ends: '2031-06-10T15:00+02:00' },
	]);
	const subject: Subject = {
		kind: 'sessions',
		event: 'days',
		starts: at(starts),
		sessions: ['days/opening'],
	};

	it('are one message, also with one that was added since', () => {
		expect(said(subject, '2031-06-10T09:50+02:00', days)).toMatchInlineSnapshot(`
			"2 sessions start in 10 minutes
			Tuesday, 10 June 2031 at 10:00 (Europe/Berlin, UTC+02:00)
			- The opening — 10:00–11:00, Quay
			- The second — 10:00–12:30"
		`);
	});

	it('are over when the last of them is', () => {
		expect(headingOf(subject, '2031-06-10T12:00+02:00', days)).toBe('2 sessions started 2 hours ago');
	});

	it('are cut to what one reads, and the rest is counted', () => {
		const many = programme(
			Array.from({ length: 20 }, (_, index) => ({
				id: `s${index + 10}`,
				title: `S${index + 10}`,
				starts,
				ends: '2031-06-10T11:00+02:00',
			})),
		);
		expect(said(subject, '2031-06-10T09:50+02:00', many)).toContain('- S24 — 10:00–11:00\nand 5 more');
	});
});

describe('the announcement of a deadline', () => {
	it('that is a day gives no hour', () => {
		expect(said(DEADLINE, '2023-01-30T09:00+01:00')).toMatchInlineSnapshot(`
			"Registration for the 2023 ECOSOC Partnership Forum closes today
			Monday, 30 January 2023. The programme gives no hour, so do it before that day ends where you are.
			Register here: https://forms.office.com/e/vF2zDD6Hsg
			Condition: virtual participation only
			The programme gives only this registration, for the Forum; it does not say whether the side event needs its own."
		`);
	});

	it.each([
		['2023-01-23T09:00+01:00', 'in 7 days'],
		['2023-01-29T09:00+01:00', 'tomorrow'],
		['2023-01-30T23:59+01:00', 'today'],
	])('that is a day counts days, at %s', (now, distance) => {
		expect(headingOf(DEADLINE, now)).toBe(
			`Registration for the 2023 ECOSOC Partnership Forum closes ${distance}`,
		);
	});

	const closes = { precision: 'moment', moment: '2031-06-01T17:00+02:00' };
	const papers = programme([{ starts: '2031-06-10T10:00+02:00', ends: '2031-06-10T11:00+02:00' }], {
		deadlines: [{ id: 'papers', what: 'The call for papers', closes, link: 'https://example.org/papers' }],
	});
	const subject: Subject = { kind: 'deadline', event: 'days', deadline: 'papers' };

	it('with an hour tells it', () => {
		expect(said(subject, '2031-06-01T16:00+02:00', papers)).toMatchInlineSnapshot(`
			"The call for papers closes in 1 hour
			Sunday, 1 June 2031 at 17:00 (Europe/Berlin, UTC+02:00)
			The call for papers: https://example.org/papers"
		`);
	});

	it('has the past tense once it has closed', () => {
		expect(headingOf(subject, '2031-06-01T17:20+02:00', papers)).toBe(
			'The call for papers closed 20 minutes ago',
		);
	});
});

describe('the digest', () => {
	const days = programme(
		[
			{ starts: '2031-06-10T08:00+02:00', ends: '2031-06-10T08:30+02:00' },
			{ starts: '2031-06-10T10:00+02:00', ends: '2031-06-10T11:00+02:00', room: 'Quay' },
			{ starts: '2031-06-11T10:00+02:00', ends: '2031-06-11T11:00+02:00' },
		],
		{
			deadlines: [{ id: 'papers', what: 'Call for papers', closes: { precision: 'day', day: '2031-06-10' } }],
		},
	);
	const subject: Subject = { kind: 'digest', event: 'days', day: Temporal.PlainDate.from('2031-06-10') };

	it('tells what the day still holds and what closes', () => {
		expect(said(subject, '2031-06-10T09:00+02:00', days)).toMatchInlineSnapshot(`
			"Today: Tuesday, 10 June 2031
			- The second — 10:00–11:00, Quay
			All times are Europe/Berlin, UTC+02:00.
			What closes
			- Call for papers: Tuesday, 10 June 2031 (today). The programme gives no hour, so do it before that day ends where you are."
		`);
	});

	it('speaks of tomorrow when it comes the day before', () => {
		expect(headingOf(subject, '2031-06-09T18:00+02:00', days)).toBe('Tomorrow: Tuesday, 10 June 2031');
	});
});

describe('a reminder', () => {
	const reminder = { kind: 'reminder', event: 'wsis-forum-2023-session-131' } as const;
	const session = 'wsis-forum-2023-session-131/session-131';

	it('of a session or a deadline is worded like its announcement', () => {
		const now = '2023-01-30T14:00+01:00';
		expect(said({ ...reminder, of: 'start', session }, now)).toBe(said(SESSION, now));
		expect(said({ ...reminder, of: 'deadline', deadline: 'partnership-forum' }, now)).toBe(
			said(DEADLINE, now),
		);
	});

	it('of the event says what comes next', () => {
		expect(said({ ...reminder, of: 'moment' }, '2023-01-30T18:00+01:00')).toMatch(
			/^You asked to be reminded of WSIS Cooperation .*\nStarts in 20 hours, 30 minutes: /,
		);
	});
});

describe('a broadcast', () => {
	const broadcast = { kind: 'broadcast', broadcast: 'b1', ping: false } as const;

	it('is posted as the organiser wrote it, with its links', () => {
		const { blocks, ping } = announcement(
			{
				subject: { ...broadcast, text: 'Lunch is *late*.\n\nMenu: https://example.org/menu.' },
				locale: 'en',
			},
			builtIn,
			LANGUAGES,
			at('2023-01-31T12:00Z'),
		);
		const menu = 'https://example.org/menu';
		expect({ blocks, ping }).toEqual({
			blocks: [
				{ kind: 'line', parts: [{ kind: 'text', text: 'Lunch is *late*.' }] },
				{
					kind: 'line',
					parts: [
						{ kind: 'text', text: 'Menu: ' },
						{ kind: 'link', text: menu, url: menu },
						{ kind: 'text', text: '.' },
					],
				},
			],
			ping: undefined,
		});
	});

	it('notifies everybody only where an organiser chose so', () => {
		const subject = { ...broadcast, text: 'Fire drill now', ping: true };
		const { ping } = announcement({ subject, locale: 'en' }, builtIn, LANGUAGES, at('2023-01-31T12:00Z'));
		expect(ping).toBe(true);
	});
});

it('is said in English where Emcee does not speak the language of the channel', () => {
	const { locale } = announcement(
		{ subject: DEADLINE, locale: 'zh' },
		builtIn,
		{ en: LANGUAGES.en },
		at('2023-01-25T12:00Z'),
	);
	expect(locale).toBe('en');
});
