/** The stand-in is only worth something if it refuses what Slack refuses. */

import { beforeEach, describe, expect, it } from 'vitest';
import { type Arguments, createWebApi, type WebApi } from './web-api.ts';
import { createWorkspace, MEMBER, TOKENS, type Workspace } from './workspace.ts';

let workspace: Workspace;
let api: WebApi;

beforeEach(() => {
	workspace = createWorkspace();
	api = createWebApi(workspace, () => 'ws://127.0.0.1/link');
});

const post = (args: Arguments) => api('chat.postMessage', TOKENS.bot, { channel: MEMBER.channel, ...args });

const history = (args: Arguments = {}) =>
	api('conversations.history', TOKENS.bot, { channel: MEMBER.channel, ...args });

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });

const button = (action_id: string, label = 'Go', value = 'go') => ({
	type: 'button',
	action_id,
	text: { type: 'plain_text', text: label },
	value,
});

const buttons = (count: number) => Array.from({ length: count }, (_, at) => button(`a${at}`));

describe('a token', () => {
	it.each([
		['auth.test', '', 'not_authed'],
		['auth.test', 'xoxb-other', 'invalid_auth'],
		['auth.test', TOKENS.app, 'not_allowed_token_type'],
		['apps.connections.open', TOKENS.bot, 'not_allowed_token_type'],
		['chat.postEverywhere', TOKENS.bot, 'unknown_method'],
	])('of the wrong kind is refused: %s with “%s”', (method, token, error) => {
		expect(api(method, token, {})).toEqual({ ok: false, error });
	});

	it('of the right kind opens', () => {
		expect(api('apps.connections.open', TOKENS.app, {})).toEqual({ ok: true, url: 'ws://127.0.0.1/link' });
	});
});

type Attempt = { blocks?: unknown[]; text?: string; channel?: string; colour?: string };

const REFUSED: [what: string, attempt: Attempt, error: string][] = [
	['without anything', {}, 'no_text'],
	['with 51 blocks', { blocks: Array(51).fill(section('x')) }, 'invalid_blocks'],
	['with 3,001 characters in a section', { blocks: [section('x'.repeat(3_001))] }, 'invalid_blocks'],
	['with an empty section', { blocks: [section('')] }, 'invalid_blocks'],
	[
		'with 151 characters in a header',
		{ blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] },
		'invalid_blocks',
	],
	['with markup in a header', { blocks: [{ ...section('x'), type: 'header' }] }, 'invalid_blocks'],
	[
		'with a field that Slack does not know',
		{ blocks: [{ ...section('x'), colour: 'red' }] },
		'invalid_blocks',
	],
	['with 26 buttons', { blocks: [{ type: 'actions', elements: buttons(26) }] }, 'invalid_blocks'],
	[
		'with one action_id twice',
		{ blocks: [{ type: 'actions', elements: [button('a'), button('a')] }] },
		'invalid_blocks',
	],
	[
		'with 76 characters on a button',
		{ blocks: [{ type: 'actions', elements: [button('a', 'x'.repeat(76))] }] },
		'invalid_blocks',
	],
	[
		'with 2,001 characters in a value',
		{ blocks: [{ type: 'actions', elements: [button('a', 'Go', 'x'.repeat(2_001))] }] },
		'invalid_blocks',
	],
	['with too much in all', { blocks: Array(5).fill(section('x'.repeat(2_700))) }, 'msg_blocks_too_long'],
	['with 40,001 characters', { text: 'x'.repeat(40_001) }, 'invalid_arguments'],
	['with an argument that Slack does not know', { text: 'x', colour: 'red' }, 'invalid_arguments'],
	['to nowhere', { text: 'x', channel: 'C0NOWHERE' }, 'channel_not_found'],
	['to an archived channel', { text: 'x', channel: 'C0ARCHIVED' }, 'is_archived'],
	['to a channel without the bot', { text: 'x', channel: 'C0ELSEWHERE' }, 'not_in_channel'],
];

describe('a message', () => {
	it.each(REFUSED)('%s is refused', (_, { blocks, ...args }, error) => {
		expect(post(blocks ? { ...args, blocks: JSON.stringify(blocks) } : args)).toMatchObject({
			ok: false,
			error,
		});
		expect(workspace.said).toEqual([]);
	});

	it('that is sound is taken, and can be changed and found again', () => {
		const { ts } = post({ text: 'one', metadata: '{"event_type":"told","event_payload":{"key":"k"}}' });
		api('chat.update', TOKENS.bot, { channel: MEMBER.channel, ts: String(ts), text: 'two' });
		expect(history()).toMatchObject({ messages: [{ ts, text: 'two' }] });
		expect(workspace.complaints).toEqual([]);
	});

	it.each(['chat.update', 'chat.delete'])('that was never said is not there for %s', (method) => {
		const change = { channel: MEMBER.channel, ts: '1.1', text: 'two' };
		expect(api(method, TOKENS.bot, change)).toEqual({ ok: false, error: 'message_not_found' });
	});

	it('that was deleted is gone', () => {
		const { ts } = post({ text: 'one' });
		expect(api('chat.delete', TOKENS.bot, { channel: MEMBER.channel, ts: String(ts) })).toMatchObject({
			ok: true,
		});
		expect(history()).toMatchObject({ messages: [] });
	});

	it('keeps its metadata to itself unless all of it is asked for', () => {
		const metadata = { event_type: 'told', event_payload: { key: 'k' } };
		post({ text: 'one', metadata: JSON.stringify(metadata) });
		expect(history()).toMatchObject({ messages: [{ metadata: { event_type: 'told' } }] });
		expect(JSON.stringify(history())).not.toContain('event_payload');
		expect(history({ include_all_metadata: 'true' })).toMatchObject({ messages: [{ metadata }] });
		expect(workspace.keysIn(MEMBER.channel)).toEqual(['k']);
	});
});

describe('a history', () => {
	it('comes in pages, newest first', () => {
		for (const text of ['one', 'two', 'three']) post({ text });
		const first = history({ limit: '2' });
		expect(first).toMatchObject({ messages: [{ text: 'three' }, { text: 'two' }], has_more: true });
		expect(history({ limit: '2', cursor: '2' })).toMatchObject({
			messages: [{ text: 'one' }],
			response_metadata: { next_cursor: '' },
		});
	});
});

describe('a permission that the app lacks', () => {
	it.each([
		['chat.postMessage', 'chat:write', { channel: MEMBER.channel, text: 'one' }],
		['conversations.history', 'channels:history', { channel: MEMBER.channel }],
		['conversations.history', 'im:history', { channel: MEMBER.direct }],
		['conversations.open', 'im:write', { users: MEMBER.user }],
		['users.info', 'users:read', { user: MEMBER.user }],
		['usergroups.users.list', 'usergroups:read', { usergroup: 'S1' }],
	] as const)('is named by %s: %s', (method, needed, args) => {
		workspace.scopes.delete(needed);
		expect(api(method, TOKENS.bot, args)).toEqual({ ok: false, error: 'missing_scope', needed });
	});
});

describe('a modal', () => {
	const plain = (text: string) => ({ type: 'plain_text', text });
	const field = {
		type: 'input',
		block_id: 'words',
		label: plain('Words'),
		element: { type: 'plain_text_input', action_id: 'value' },
	};
	const view = { type: 'modal', title: plain('Title'), submit: plain('Go'), blocks: [field] };
	const open = (trigger_id: string, change: object = {}) =>
		api('views.open', TOKENS.bot, { trigger_id, view: JSON.stringify({ ...view, ...change }) });

	it('opens once for each thing that a member does', () => {
		expect(open('trigger-1')).toMatchObject({ ok: true });
		expect(open('trigger-1')).toEqual({ ok: false, error: 'exchanged_trigger_id' });
		expect(open('nothing')).toEqual({ ok: false, error: 'invalid_trigger_id' });
		expect(workspace.views).toHaveLength(1);
	});

	it.each([
		['a title of 25 characters', { title: plain('x'.repeat(25)) }],
		['no button', { submit: undefined }],
		['no field', { blocks: [] }],
		['3,001 characters to remember', { private_metadata: 'x'.repeat(3_001) }],
		['an empty field', { blocks: [{ ...field, element: { ...field.element, initial_value: '' } }] }],
	])('with %s is refused', (_, change) => {
		expect(open('trigger-2', change)).toEqual({ ok: false, error: 'invalid_arguments' });
		expect(workspace.views).toEqual([]);
	});
});

describe('carelessness', () => {
	it.each([
		['<!channel>', 'pings <!channel>'],
		['hello <@U1>', 'pings <@U1>'],
		['<!subteam^S1|all>', 'pings <!subteam^S1|all>'],
		['1 < 2', 'an unescaped bracket in "1 < 2"'],
		['Q & A', 'an unescaped ampersand in "Q & A"'],
		['<b>bold</b>', 'means nothing: <b>'],
	])('is noticed, though Slack takes it: %s', (text, complaint) => {
		expect(post({ text })).toMatchObject({ ok: true });
		expect(workspace.complaints).toContain(complaint);
	});

	it('is not seen in a ping that stands alone before everything else', () => {
		const rest = section('Lunch.');
		post({ text: '<!channel> Lunch.', blocks: JSON.stringify([section('<!channel>'), rest]) });
		expect(workspace.complaints).toEqual([]);
		post({ text: '<!channel> Lunch.', blocks: JSON.stringify([section('<!channel> Lunch.'), rest]) });
		expect(workspace.complaints).toEqual(['pings <!channel>', 'pings <!channel>']);
	});

	it('is noticed where Slack looks for names in words', () => {
		post({ text: '@channel', parse: 'full' });
		post({
			text: 'x',
			blocks: JSON.stringify([{ type: 'section', text: { type: 'mrkdwn', text: '@here' } }]),
		});
		expect(workspace.complaints).toEqual(['pings by name', 'pings by name']);
	});

	it('is not seen in links, dates and escaped text', () => {
		post({ text: '<https://example.org|here> <!date^1^{date}|then> 1 &lt; 2 &amp; @channel', parse: 'none' });
		expect(workspace.complaints).toEqual([]);
	});
});
