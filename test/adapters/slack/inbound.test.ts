import { describe, expect, it } from 'vitest';
import { asTyped, readDirectMessage, readMention } from '../../../src/adapters/slack/inbound.ts';

const BOT = 'U0EMCEE';
const MENTION = { channel: 'C1', ts: '1.1', text: `<@${BOT}> who speaks?` };
const DIRECT = { channel: 'D1', ts: '1.1', text: 'who speaks?', channel_type: 'im' };

describe('text from Slack', () => {
	it.each([
		['what does <@U0EMCEE> C7 mean?', 'what does   C7 mean?'],
		['Q&amp;A &lt;C7&gt;', 'Q&A <C7>'],
		['<https://example.org/a|example.org/a>', 'example.org/a'],
		['<https://example.org/a>', 'https://example.org/a'],
		['<mailto:a@example.org|a@example.org>', 'a@example.org'],
		['who is <@U1|ana>', 'who is @ana'],
		['who is <@U1>', 'who is @U1'],
		['in <#C1|general>', 'in #general'],
		['<!here> <!subteam^S1|@speakers>', '@here @speakers'],
		[':wave::skin-tone-2: :+1:', ''],
		['at 14:30:15', 'at 14:30:15'],
		['C7: e-health', 'C7: e-health'],
		['&amp;lt;', '&lt;'],
	])('%s is read as “%s”', (sent, typed) => {
		expect(asTyped(sent, BOT)).toBe(typed);
	});
});

describe('a mention', () => {
	it('is answered in a thread under it', () => {
		expect(readMention(MENTION, BOT)).toEqual({ text: 'who speaks?', channel: 'C1', thread: '1.1' });
	});

	it('within a thread is answered there', () => {
		expect(readMention({ ...MENTION, thread_ts: '0.9' }, BOT)).toMatchObject({ thread: '0.9' });
	});

	it('without words is still a question', () => {
		expect(readMention({ ...MENTION, text: `<@${BOT}>` }, BOT)).toMatchObject({ text: '' });
	});
});

describe('a direct message', () => {
	it('is answered beside it', () => {
		expect(readDirectMessage(DIRECT, BOT)).toEqual({ text: 'who speaks?', channel: 'D1' });
	});

	it('within a thread is answered there', () => {
		expect(readDirectMessage({ ...DIRECT, thread_ts: '0.9' }, BOT)).toMatchObject({ thread: '0.9' });
	});

	it('is none when it stands in a channel', () => {
		expect(readDirectMessage({ ...DIRECT, channel_type: 'channel' }, BOT)).toBeUndefined();
	});
});

describe.each([
	['by a bot', { bot_id: 'B1' }],
	['edited', { edited: { user: 'U1', ts: '1.2' } }],
	['a notice of Slack', { subtype: 'message_changed' }],
])('a message %s', (_, change) => {
	it('is no question', () => {
		expect(readMention({ ...MENTION, ...change }, BOT)).toBeUndefined();
		expect(readDirectMessage({ ...DIRECT, ...change }, BOT)).toBeUndefined();
	});
});
