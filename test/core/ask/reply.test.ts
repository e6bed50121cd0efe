import { describe, expect, it } from 'vitest';
import { answerTo, builtIn, person, told } from '../built-in.ts';

const LINES = 'wsis-action-lines';

describe('when it is', () => {
	it('is told in the event’s zone with its offset, how long, and how far away', () => {
		expect(told({ kind: 'when', aspect: 'all' })).toMatchInlineSnapshot(`
			"WSIS Cooperation for Accelerating Progress on the SDGs
			Tuesday, 31 January 2023, 14:30–15:45 (UTC+01:00)
			Duration: 1 hour, 15 minutes (75 minutes)
			Status: starts in 6 days"
		`);
	});

	it('is told in the asker’s zone and in a place asked for', () => {
		const zone = { id: 'America/New_York', said: 'New York' };
		const text = told({ kind: 'when', aspect: 'all', zone }, { asker: { zone: 'Asia/Manila' } });
		expect(text).toContain(
			'In New York: Tuesday, 31 January 2023, 08:30–09:45 (America/New_York, UTC-05:00)',
		);
		expect(text).toContain('Your time: Tuesday, 31 January 2023, 21:30–22:45 (Asia/Manila, UTC+08:00)');
	});

	it('passes nobody’s own time off as the asker’s', () => {
		expect(told({ kind: 'when', aspect: 'all' })).not.toContain('Your time');
	});

	it.each([
		['2023-01-25T09:00Z', 'Not yet: it starts in 6 days.'],
		['2023-01-31T11:15Z', 'Not yet: it starts in 2 hours, 15 minutes.'],
		['2023-01-31T14:00Z', 'Yes: it started 30 minutes ago, ends in 45 minutes.'],
		['2023-02-01T14:00Z', 'It is over: it ended 23 hours, 15 minutes ago.'],
		['2026-02-01T14:00Z', 'It is over: it ended 3 years ago.'],
	])('has started, asked at %s', (at, first) => {
		expect(told({ kind: 'when', aspect: 'started' }, { at }).split('\n')[0]).toBe(first);
	});

	it.each([
		['2023-01-25T09:00Z', 'It ends on Tuesday, 31 January 2023 at 15:45 (UTC+01:00).'],
		['2023-02-25T09:00Z', 'It ended on Tuesday, 31 January 2023 at 15:45 (UTC+01:00).'],
	])('speaks in the tense of the clock, at %s', (at, first) => {
		expect(told({ kind: 'when', aspect: 'end' }, { at }).split('\n')[0]).toBe(first);
	});

	it.each([
		['2023-01-31T08:00Z', 'It is today: Tuesday, 31 January 2023.'],
		['2023-01-30T08:00Z', 'It is tomorrow: Tuesday, 31 January 2023.'],
		['2023-02-01T08:00Z', 'It was yesterday: Tuesday, 31 January 2023.'],
	])('counts days on the calendar of the event, at %s', (at, first) => {
		expect(told({ kind: 'when', aspect: 'day' }, { at }).split('\n')[0]).toBe(first);
	});
});

describe('people', () => {
	it('are listed in the printed order, moderators apart', () => {
		expect(told({ kind: 'speakers', part: 'everyone', aspect: 'list' })).toMatchInlineSnapshot(`
			"Who is speaking
			6 speakers and 2 moderators
			Speakers
			- Mr. Tomas Lamanauskas — Deputy Secretary-General, International Telecommunication Union (ITU)
			- Dr. Tawfik Jelassi — Assistant Director General, The United Nations Educational, Scientific and Cultural Organization (UNESCO)
			- Mr. Jean Paul Adam — Director, Technology, Climate Change and Natural Resources Management Division, United Nations Economic Commission for Africa (ECA)
			- Mr. Liberato C. Bautista — President, Conference of Non-Governmental Organizations in Consultative Relationship with the United Nations (CoNGO)
			- Ms. Mei Lin Fung — Chair and Cofounder, People Centered Internet and Impact Network
			- Mr. Maikel Wilms — Partner & Director, The Boston Consulting Group
			Moderators
			- Mr. Vladimir Stankovic — Program Coordinator, International Telecommunication Union (ITU)
			- Ms. Gitanjali Sah — Strategy and Policy Coordinator, International Telecommunication Union (ITU)"
		`);
	});

	it('are shown one by one, with what the programme tells and no more', () => {
		expect(
			told({ kind: 'person', asked: 'Fung', by: 'name', people: [person('Fung')] }),
		).toMatchInlineSnapshot(`
			"Ms. Mei Lin Fung
			Chair and Cofounder, People Centered Internet and Impact Network
			Speaker: WSIS Cooperation for Accelerating Progress on the SDGs, Tuesday, 31 January 2023, 14:30–15:45 (UTC+01:00)
			The programme gives no biography."
		`);
	});

	it('of one name are asked back', () => {
		const answer = answerTo({
			kind: 'person',
			asked: 'T',
			by: 'name',
			people: [person('Lamanauskas'), person('Jelassi')],
		});
		expect(answer.blocks[0]).toEqual({ kind: 'heading', text: 'Which “T”?' });
		expect(answer.blocks.at(-1)).toEqual({
			kind: 'actions',
			items: [
				{ label: 'Tomas Lamanauskas', ask: 'who Tomas Lamanauskas' },
				{ label: 'Tawfik Jelassi', ask: 'who Tawfik Jelassi' },
			],
		});
	});

	it('have a country only where it is printed', () => {
		const countries = builtIn.people.map(({ key, name }) => [
			name,
			told({ kind: 'person', asked: name, by: 'name', people: [key] }),
		]);
		expect(countries.filter(([, text]) => text?.includes('Countries')).map(([name]) => name)).toEqual([
			'Liberato C. Bautista',
		]);
	});
});

describe('codes', () => {
	it('with parts are told as a family', () => {
		expect(
			told({ kind: 'code', asked: 'C7', codes: [{ vocabulary: LINES, code: 'C7' }] }),
		).toMatchInlineSnapshot(`
			"C7 · ICT applications: benefits in all aspects of life
			One of the WSIS Action Lines.
			It has 8 parts:
			- C7 E-GOV · E-government
			- C7 E-BUS · E-business
			- C7 E-LEA · E-learning
			- C7 E-HEA · E-health
			- C7 E-EMP · E-employment
			- C7 E-ENV · E-environment
			- C7 E-AGR · E-agriculture
			- C7 E-SCI · E-science
			This session is tagged with all of the WSIS Action Lines; the programme ranks none of them."
		`);
	});

	it('are told as official and as this programme prints them', () => {
		expect(
			told({ kind: 'code', asked: 'SDG 3', codes: [{ vocabulary: 'sdgs', code: '3' }] }),
		).toMatchInlineSnapshot(`
			"SDG 3 · Ensure healthy lives and promote well-being for all at all ages
			One of the Sustainable Development Goals.
			In short: Good Health and Well-being
			In this programme: Ensure healthy lives and promote well-being for all
			This session is tagged with all of the Sustainable Development Goals; the programme ranks none of them."
		`);
	});

	it('that do not exist are said not to, with the range that does', () => {
		const answer = told({ kind: 'no-such-code', asked: 'C12', vocabulary: LINES });
		expect(answer).toContain('There is no C12. WSIS Action Lines: there are only 11, from C1 to C11.');
	});

	it('are all tagged, and none is ranked', () => {
		const text = told({ kind: 'codes', vocabularies: [LINES] });
		expect(text).toContain('Tagged with all 18 of the WSIS Action Lines; the programme ranks none of them.');
		expect(text.match(/^- /gm)).toHaveLength(18);
	});

	it('are linked by background that says so', () => {
		const text = told({ kind: 'related', code: { vocabulary: LINES, code: 'C7 E-AGR' }, vocabulary: 'sdgs' });
		expect(text).toContain('- SDG 2 · End hunger');
		expect(text).toContain('Background, not part of the programme.');
	});
});

describe('a family of codes', () => {
	it('is linked to what its parts are linked to', () => {
		const text = told({ kind: 'related', code: { vocabulary: LINES, code: 'C7' }, vocabulary: 'sdgs' });
		expect(text.match(/^- SDG \d+/gm)).toHaveLength(17);
	});
});

describe('a programme without moderators', () => {
	it('says so', () => {
		const sessions = builtIn.sessions.map((session) => ({ ...session, moderators: [] }));
		const programme = { ...builtIn, sessions };
		const text = told({ kind: 'speakers', part: 'moderators', aspect: 'list' }, { programme });
		expect(text).toContain('The programme names no moderators.');
	});
});

describe('a session that is over', () => {
	it('has the same said of it in every question', () => {
		const at = '2026-02-01T14:00Z';
		expect(told({ kind: 'when', aspect: 'over' }, { at })).toContain('It is over: it ended 3 years ago.');
		expect(told({ kind: 'when', aspect: 'all' }, { at })).toContain('Status: ended 3 years ago');
	});
});

describe('registration', () => {
	it('is told with its link, its condition, and a deadline that has no hour', () => {
		expect(told({ kind: 'register' })).toMatchInlineSnapshot(`
			"Registration
			Registration for the 2023 ECOSOC Partnership Forum
			Register here: https://forms.office.com/e/vF2zDD6Hsg
			Condition: virtual participation only
			Deadline: Monday, 30 January 2023 (in 5 days). The programme gives no hour, so do it before that day ends where you are.
			The programme gives only this registration, for the Forum; it does not say whether the side event needs its own."
		`);
	});

	it('invites nobody to a closed form', () => {
		const text = told({ kind: 'register' }, { at: '2023-03-01T00:00Z' });
		expect(text).toContain('Registration has closed.\nForm: https://forms.office.com/e/vF2zDD6Hsg');
	});

	it.each([
		['2023-01-25T09:00Z', 'Open until Monday, 30 January 2023.'],
		['2023-01-30T10:00Z', 'Today is the last day; the programme gives no hour.'],
		['2023-01-30T22:59Z', 'Today is the last day; the programme gives no hour.'],
		['2023-01-30T23:00Z', 'Registration has closed. The programme gives no hour.'],
		['2023-03-01T00:00Z', 'Registration has closed. The programme gives no hour.'],
	])('asked at %s', (at, first) => {
		expect(told({ kind: 'deadline' }, { at }).split('\n')[0]).toBe(first);
	});
});

describe('what is not in the programme', () => {
	it('is said not to be there, with the links that may tell', () => {
		const reason = { topic: 'recording' } as const;
		const answer = answerTo({
			kind: 'unknown',
			asked: 'recording?',
			reason,
			near: [{ kind: 'when', aspect: 'all' }],
		});
		expect(answer.kind).toBe('unknown');
		expect(
			told({ kind: 'unknown', asked: 'recording?', reason, near: [{ kind: 'when', aspect: 'all' }] }),
		).toMatchInlineSnapshot(`
			"The programme does not say whether there is a recording or a live stream.
			These pages may tell:
			- 2023 ECOSOC Partnership Forum: https://sdgs.un.org/events/ecosoc-partnership-forum-2023
			- Registration for the 2023 ECOSOC Partnership Forum: https://forms.office.com/e/vF2zDD6Hsg
			What I can tell you:
			- When is it?"
		`);
	});

	it('quotes what was typed only so far as one recognises it', () => {
		const asked = 'x'.repeat(3_000);
		expect(told({ kind: 'unknown', asked, reason: { nothing: 'person' }, near: [] }).length).toBeLessThan(
			120,
		);
	});
});

describe('what is on', () => {
	it.each([
		['2023-01-25T09:00Z', 'now', 'Nothing is on right now.\nComing next\n- WSIS Cooperation'],
		['2023-01-31T14:00Z', 'now', 'On right now\n- WSIS Cooperation'],
		['2023-01-25T09:00Z', 'next', 'Coming next\n- WSIS Cooperation'],
		['2023-02-25T09:00Z', 'next', 'The programme is over; this was the last session.\n- WSIS Cooperation'],
	] as const)('at %s, asked for %s', (at, span, start) => {
		expect(told({ kind: 'sessions', span }, { at }).slice(0, start.length)).toBe(start);
	});
});
