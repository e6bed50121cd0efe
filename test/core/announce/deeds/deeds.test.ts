import { beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../../../src/core/programme/programme.ts';
import { builtIn } from '../../built-in.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeEach(async () => {
	office = await openOffice();
});

const SUBSCRIBE = { kinds: ['one-day', 'start', 'closes-today'], locale: ['en'], zone: [''], quiet: [''] };
const TOO_MUCH = {
	kind: 'failed',
	retry: true,
	why: 'too many requests',
	after: Temporal.Duration.from({ seconds: 2 }),
} as const;

/** Discord's, the shorter of the two. */
const LONGEST_LABEL = 45;

const buttons = (answer: Awaited<ReturnType<Office['act']>>) =>
	answer.blocks.flatMap((block) => (block.kind === 'actions' ? block.items.map(({ ask }) => ask) : []));

describe('an organiser’s deed', () => {
	it.each(['announce', 'plan', 'broadcast', 'status', 'undo', 'confirm b1', 'edit b1'])(
		'“%s” is refused to anybody else, and leaves no trace',
		async (text) => {
			expect((await office.act(text, 'UNOBODY')).text).toContain('Only organisers can do that.');
			expect(await office.store.audit.recent(10)).toEqual([]);
		},
	);

	it('is refused to anybody else in a form, too', async () => {
		const { text } = await office.submit('broadcast b1', { words: ['Hello'], to: ['slack:C1'] }, 'UNOBODY');
		expect(text).toContain('Only organisers can do that.');
		expect(office.papers()).toEqual([]);
	});

	it('that does not exist is told which do', async () => {
		expect((await office.act('brodcast')).text).toBe(
			'There is no “brodcast”. There are: announce, plan, broadcast, status, undo.',
		);
	});
});

describe('the office of a new event', () => {
	it('says what can be done when nothing was typed', async () => {
		expect((await office.act('')).text).toBe(
			'What is to be done? There are: announce, plan, broadcast, status, undo.',
		);
	});

	it('has a status without empty headings', async () => {
		expect((await office.act('status')).text).toMatch(/No delivery has failed\.$/);
	});

	it('offers a broadcast to the channel it was typed in while none is subscribed', async () => {
		const channels = (await office.form('broadcast'))?.fields.find(({ name }) => name === 'to');
		expect(channels).toMatchObject({ options: [{ value: 'slack:C1' }], chosen: ['slack:C1'] });
	});
});

describe('a subscription', () => {
	it('is shown back in plain words, with the next three posts and their times', async () => {
		expect((await office.submit('announce', SUBSCRIBE)).text).toMatchInlineSnapshot(`
			"This channel hears, in English: a day before a session, when a session starts and in the morning of a deadline.
			Coming next:
			- Monday, 30 January 2023 at 09:00 (UTC+01:00) — Registration for the 2023 ECOSOC Partnership Forum closes today (in 5 days)
			- Monday, 30 January 2023 at 14:30 (UTC+01:00) — Starts tomorrow: WSIS Cooperation for Accelerating Progress on the SDGs (in 5 days)
			- Tuesday, 31 January 2023 at 14:30 (UTC+01:00) — Starts now: WSIS Cooperation for Accelerating Progress on the SDGs (in 6 days)"
		`);
	});

	it('can be muted, unmuted and ended', async () => {
		await office.submit('announce', SUBSCRIBE);
		expect((await office.act('announce mute')).text).toContain('This channel is muted');
		expect((await office.act('announce unmute')).text).toContain('This channel hears, in English:');
		expect((await office.act('announce stop')).text).toBe('This channel hears no more announcements.');
		expect((await office.act('announce show')).text).toContain('hears no announcements');
	});

	it.each([
		[{ zone: ['Mars/Olympus'] }, 'There is no time zone “Mars/Olympus”.'],
		[{ quiet: ['25:00-07:00'] }, '“25:00-07:00” is no span of time.'],
	])('with %j is refused in a sentence, and nothing changes', async (wrong, sentence) => {
		expect((await office.submit('announce', { ...SUBSCRIBE, ...wrong })).text).toContain(sentence);
		expect(await office.store.subscriptions.all()).toEqual([]);
	});

	it.each(['announce', 'broadcast'])(
		'form “%s” has labels that a modal of either platform holds',
		async (text) => {
			const form = await office.form(text);
			expect(form?.fields.filter(({ label }) => label.length > LONGEST_LABEL)).toEqual([]);
		},
	);

	it('opens with what the channel hears now', async () => {
		await office.submit('announce', { ...SUBSCRIBE, quiet: ['22:00-07:00'] });
		const form = await office.form('announce');
		expect(form?.fields.map((field) => (field.kind === 'text' ? field.value : field.chosen))).toEqual([
			['one-day', 'start', 'closes-today'],
			['en'],
			'',
			'22:00-07:00',
		]);
	});
});

describe('a broadcast', () => {
	const compose = (words: string, to = ['slack:C1', 'slack:C2'], ping = 'nobody') =>
		office.submit('broadcast b1', { words: [words], to, ping: [ping] });

	it('is previewed with every channel, and nothing is sent yet', async () => {
		office.close('slack:C2');
		expect((await compose('Doors open at nine: https://example.org/map.')).text).toMatchInlineSnapshot(`
			"Preview: nothing is sent yet
			Doors open at nine: https://example.org/map.
			It goes to 2 channels:
			- slack:C2: the channel is archived
			- slack:C1: ready, 1 message of up to 44 characters
			Nobody is notified in particular."
		`);
		expect(office.papers()).toEqual([]);
	});

	it('is sent once, however often it is confirmed', async () => {
		const preview = await compose('Doors open at nine.');
		expect(buttons(preview)).toEqual(['/event-admin confirm b1', '/event-admin discard b1']);
		await Promise.all([office.act('confirm b1'), office.act('confirm b1')]);
		expect((await office.act('confirm b1')).text).toBe('Sent to 2 of 2 channels.');
		expect(office.papers()).toEqual([
			{ to: 'slack:C1', text: 'Doors open at nine.', ping: false },
			{ to: 'slack:C2', text: 'Doors open at nine.', ping: false },
		]);
	});

	it('goes to all other channels when one is closed, and says which and why', async () => {
		office.close('slack:C2');
		await compose('Doors open at nine.');
		expect((await office.act('confirm b1')).text).toBe(
			'Sent to 1 of 2 channels.\n- slack:C2: failed — the channel is archived',
		);
	});

	it('is planned only where a platform is connected, and says where it is not', async () => {
		const preview = await compose('Doors open at nine.', ['slack:C1', 'discord:77']);
		expect(preview.text).toContain('- discord:77: discord is not connected\n- slack:C1: ready');
		expect(preview.text).not.toContain('On slack');
		expect((await office.act('confirm b1')).text).toBe(
			'Sent to 1 of 2 channels.\n- discord:77: discord is not connected',
		);
		expect(await office.store.ledger.entries({ broadcast: 'b1', most: 10 })).toHaveLength(1);
	});

	it('cannot be confirmed when no platform of its channels is connected', async () => {
		expect(buttons(await compose('Doors open at nine.', ['discord:77']))).toEqual([]);
		expect((await office.act('confirm b1')).text).toBe('That broadcast is not known any more.');
	});

	it('to very many channels is previewed with the troubles first, and the rest counted', async () => {
		office.close('slack:C40');
		const preview = await compose(
			'Doors open at nine.',
			Array.from({ length: 40 }, (_, index) => `slack:C${index + 1}`),
		);
		const lines = preview.text.split('\n').filter((line) => line.startsWith('- '));
		expect(lines).toHaveLength(16);
		expect(lines[0]).toBe('- slack:C40: the channel is archived');
		expect(lines.at(-1)).toBe('- and 25 more');
	});

	it('edited before its second try goes out once, with the new words', async () => {
		office.stumble({ kind: 'failed', retry: true, why: 'the platform is away' });
		await compose('Doors open at nine.', ['slack:C1']);
		await office.act('confirm b1');
		await office.submit('edit b1', { words: ['Doors open at ten.'] });
		await office.beatLater();
		await expect.poll(office.papers).toEqual([{ to: 'slack:C1', text: 'Doors open at ten.', ping: false }]);
		expect((await office.act('undo')).text).toBe('Deleted in 1 channel.');
		expect(office.papers()).toEqual([]);
	});

	it('is undone as slowly as the platform asks for', async () => {
		await compose('Doors open at nine.');
		await office.act('confirm b1');
		office.stumble(TOO_MUCH, TOO_MUCH);
		expect((await office.act('undo')).text).toBe('Deleted in 2 channels.');
		expect(office.slept).toEqual([2_000, 2_000]);
		expect(office.papers()).toEqual([]);
	});

	it('that a platform keeps refusing to undo is told of, the first troubles one by one', async () => {
		const to = Array.from({ length: 20 }, (_, index) => `slack:C${index + 1}`);
		await compose('Doors open at nine.', to);
		await office.act('confirm b1');
		office.stumble(...to.flatMap(() => Array.from({ length: 5 }, () => TOO_MUCH)));
		const lines = (await office.act('undo')).text.split('\n');
		expect(lines[0]).toBe('Deleted in 0 channels.');
		expect(lines).toHaveLength(17);
		expect(lines.at(-1)).toBe('- and 5 more');
	});

	it('notifies everybody only when that was chosen in the form', async () => {
		await compose('Fire drill, @everyone!', ['slack:C1'], 'everyone');
		await office.act('confirm b1');
		expect(office.papers().map(({ ping }) => ping)).toEqual([true]);
	});

	it('is edited everywhere, also twice', async () => {
		await compose('Doors open at nine.');
		await office.act('confirm b1');
		expect((await office.submit('edit b1', { words: ['Doors open at ten.'] })).text).toBe(
			'Edited in 2 channels.',
		);
		await office.submit('edit b1', { words: ['Doors open at eleven.'] });
		expect(office.papers().map(({ text }) => text)).toEqual([
			'Doors open at eleven.',
			'Doors open at eleven.',
		]);
	});

	it('is undone by the receipts that the last edit gave', async () => {
		await compose('Doors open at nine.');
		await office.act('confirm b1');
		office.renumber();
		await office.submit('edit b1', { words: ['Doors open at ten.'] });
		await office.act('undo');
		expect(office.papers()).toEqual([]);
	});

	it('is undone everywhere', async () => {
		await compose('Doors open at nine.');
		await office.act('confirm b1');
		expect((await office.act('undo')).text).toBe('Deleted in 2 channels.');
		expect(office.papers()).toEqual([]);
		expect((await office.act('confirm b1')).text).toBe('That broadcast is not known any more.');
	});

	it('is forgotten when it is discarded', async () => {
		await compose('Doors open at nine.');
		await office.act('discard b1');
		expect((await office.act('confirm b1')).text).toBe('That broadcast is not known any more.');
	});

	it('needs words and a channel', async () => {
		expect((await compose('', ['slack:C1'])).text).toContain('There is nothing to send');
		expect((await compose('Hello', [])).text).toContain('There is nothing to send');
	});

	it('is in the audit log: who, what, when', async () => {
		await compose('Doors open at nine.');
		await office.act('confirm b1');
		expect((await office.act('status')).text).toContain(
			'Wednesday, 25 January 2023 at 10:00 (UTC+01:00) · slack:UBOSS: broadcast b1 to slack:C1, slack:C2',
		);
	});
});

describe('a reminder', () => {
	it('is confirmed by the direct message that it will be', async () => {
		const { text } = await office.act('remind 10 minutes before', 'U7');
		expect(text).toBe(
			'I will remind you here on Tuesday, 31 January 2023 at 16:20 (Africa/Nairobi, UTC+03:00): WSIS Cooperation for Accelerating Progress on the SDGs.',
		);
		expect(office.papers()).toEqual([{ to: 'slack:@U7', text, ping: false }]);
	});

	it('is not promised to somebody whose direct messages are closed', async () => {
		office.close('slack:@U7');
		expect((await office.act('remind start', 'U7')).text).toContain('your direct messages are closed to me');
		expect((await office.act('remind list', 'U7')).text).toContain('You have no reminders.');
	});

	it('of a date-only deadline comes the morning before, as no hour was printed', async () => {
		expect((await office.act('remind deadline', 'U7')).text).toContain('Sunday, 29 January 2023 at 11:00');
	});

	it('is the member’s own: listed and cancelled by nobody else', async () => {
		await office.act('remind start', 'U7');
		expect((await office.act('remind list', 'U8')).text).toContain('You have no reminders.');
		expect((await office.act('remind cancel 1', 'U8')).text).toContain('You have no reminders.');
		expect((await office.act('remind cancel 1', 'U7')).text).toBe('1 reminder cancelled.');
	});

	it('says what it is of, when it is arranged and in the list', async () => {
		await office.act('remind start', 'U7');
		expect((await office.act('remind deadline', 'U7')).text).toMatch(/: .*2023 ECOSOC Partnership Forum\.$/);
		expect((await office.act('remind cancel', 'U7')).text).toMatch(
			/1\. .* — .*2023 ECOSOC Partnership Forum\n.*2\. .* — WSIS Cooperation/,
		);
	});

	it('of one of several sessions offers the next ones to press', async () => {
		office = await openOffice({
			...builtIn,
			sessions: builtIn.sessions.flatMap((session) => [
				session,
				{ ...session, key: 'another', title: 'Before you leave' },
			]),
		});
		expect(buttons(await office.act('remind 1 hour before', 'U7'))).toEqual([
			'remind 1 hours before WSIS Cooperation for Accelerating Progress on the SDGs',
			'remind 1 hours before Before you leave',
		]);
		expect((await office.act('remind 1 hours before Before you leave', 'U7')).text).toContain(
			': Before you leave.',
		);
	});

	it('of a deadline is of the next one ahead', async () => {
		const closing = (id: string, day: string): Event['deadlines'][number] => ({
			id,
			what: id,
			closes: { precision: 'day', day: Temporal.PlainDate.from(day) },
			notes: [],
		});
		const deadlines = [closing('Papers', '2023-01-10'), closing('Visas', '2023-01-28')];
		office = await openOffice({
			...builtIn,
			events: builtIn.events.map((event) => ({ ...event, registrations: [], deadlines })),
		});
		expect((await office.act('remind deadline', 'U7')).text).toMatch(/Friday, 27 January 2023 .*: Visas\.$/);
	});

	it('of a number that is not in the list is not cancelled', async () => {
		await office.act('remind start', 'U7');
		await office.act('remind deadline', 'U7');
		expect((await office.act('remind cancel 99', 'U7')).text).toBe('There is no number 99; you have 1 to 2.');
	});

	it('of the past is refused', async () => {
		expect((await office.act('remind 2023-01-01 09:00', 'U7')).text).toBe('That moment has passed.');
	});

	it('without a time is asked for one, with the usual ones to press', async () => {
		expect(buttons(await office.act('remind', 'U7'))).toEqual([
			'remind 10 minutes before',
			'remind start',
			'remind deadline',
			'remind list',
		]);
	});
});
