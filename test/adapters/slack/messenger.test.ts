/** Announcing on Slack through the real Web API client. */

import { describe, expect, it, onTestFinished } from 'vitest';
import { createSlackMessenger } from '../../../src/adapters/slack/messenger.ts';
import type { Destination } from '../../../src/core/announce/destination.ts';
import type { Messenger } from '../../../src/core/announce/messenger.ts';
import {
	type Ground,
	type MessengerMishap,
	messengerContract,
	RATE_LIMIT,
} from '../../contracts/messenger.ts';
import { type Slack, startSlack } from '../../standins/slack/index.ts';
import { readMessage } from '../../standins/slack/member.ts';
import { pingsEveryone } from '../../standins/slack/message.ts';
import type { Mishap } from '../../standins/slack/mishap.ts';
import { MEMBER, TOKENS, type Workspace } from '../../standins/slack/workspace.ts';
import { answer, createLog, line } from './setting.ts';

const MISHAPS: Record<MessengerMishap, Mishap> = {
	'accepted-then-500': { kind: 'done-then-status', status: 500 },
	'accepted-then-reset': { kind: 'lost' },
	'accepted-then-hang': { kind: 'done-then-hang' },
	'rate-limited': { kind: 'status', status: 429, retryAfter: RATE_LIMIT.total('seconds') },
};

const to = (channel: string, person = false): Destination => ({
	platform: 'slack',
	channel,
	...(person && { person }),
});

/** Short enough for a test of a call that hangs, long enough for a machine that is busy. */
const PATIENCE = 1_500;

const create = ({ apiUrl }: Slack): Messenger =>
	createSlackMessenger({ botToken: TOKENS.bot, apiUrl, log: createLog().log, longestCall: PATIENCE });

messengerContract('Slack', async (): Promise<Ground> => {
	const slack = await startSlack();
	const { workspace, mishaps } = slack;
	const rooms = new Map<string, string>([[MEMBER.user, MEMBER.direct]]);
	return {
		messenger: create(slack),
		channel: to(MEMBER.channel),
		gone: to('C0NOWHERE'),
		person: to(MEMBER.user, true),
		closed: to('U0LEFT', true),
		mishap: (kind, sparing) => mishaps.plan('chat.postMessage', MISHAPS[kind], 1, sparing),
		posted: ({ channel }) =>
			workspace.said
				.filter((message) => message.channel === (rooms.get(channel) ?? channel))
				.map((message) => ({ text: readMessage(message), pingsEveryone: pingsEveryone(message) })),
		async close() {
			expect(workspace.complaints).toEqual([]);
			await slack.stop();
		},
	};
});

const HELLO = answer(line('Hello.'));
const LONG_AGO = Temporal.Instant.fromEpochMilliseconds(0);

async function started(): Promise<{ slack: Slack; messenger: Messenger }> {
	const slack = await startSlack();
	onTestFinished(() => slack.stop());
	return { slack, messenger: create(slack) };
}

describe('a message on Slack that does not go out', () => {
	it.each([
		[
			'C0NOWHERE',
			'Slack finds no such channel. If it is private, invite Emcee there with /invite @Emcee; if it was deleted, choose another one.',
		],
		['C0ELSEWHERE', 'Emcee is not in that channel. Invite it there with /invite @Emcee.'],
		['C0ARCHIVED', 'The channel is archived. Unarchive it in Slack, or choose another one.'],
	])('says what to do: %s', async (channel, why) => {
		const { messenger } = await started();
		expect(await messenger.send(to(channel), HELLO, 'k')).toEqual({ kind: 'failed', retry: false, why });
	});

	it.each(['invalid_auth', 'token_revoked'])(
		'is hopeless with a token that Slack refuses: %s',
		async (error) => {
			const { slack, messenger } = await started();
			slack.mishaps.plan('chat.postMessage', { kind: 'error', error });
			expect(await messenger.send(to(MEMBER.channel), HELLO, 'k')).toEqual({
				kind: 'failed',
				retry: false,
				why: `Slack refuses SLACK_BOT_TOKEN (${error}). Copy the Bot User OAuth Token (xoxb-…) from the app’s page “OAuth & Permissions” and start again.`,
			});
		},
	);

	it('names the permission that is missing', async () => {
		const { slack, messenger } = await started();
		slack.workspace.scopes.delete('im:write');
		expect(await messenger.send(to(MEMBER.user, true), HELLO, 'k')).toEqual({
			kind: 'failed',
			retry: false,
			why: 'The Slack app lacks a permission: add the scope im:write on its page “OAuth & Permissions” and install it again.',
		});
	});

	it.each([
		['internal_error', { kind: 'perhaps' }],
		['fatal_error', { kind: 'perhaps' }],
		['ratelimited', { kind: 'failed', retry: true }],
		['message_limit_exceeded', { kind: 'failed', retry: true }],
		['msg_too_long', { kind: 'failed', retry: false, why: 'Slack refuses the message (msg_too_long).' }],
	])('for Slack’s reason %s ends as that deserves', async (error, outcome) => {
		const { slack, messenger } = await started();
		slack.mishaps.plan('chat.postMessage', { kind: 'error', error });
		expect(await messenger.send(to(MEMBER.channel), HELLO, 'k')).toMatchObject(outcome);
	});

	it('surely did not arrive where no connection could be made', async () => {
		const { slack, messenger } = await started();
		await slack.stop();
		expect(await messenger.send(to(MEMBER.channel), HELLO, 'k')).toMatchObject({
			kind: 'failed',
			retry: true,
			why: expect.stringContaining('ECONNREFUSED'),
		});
	});

	it('is tried later when only the direct message could not be opened', async () => {
		const { slack, messenger } = await started();
		slack.mishaps.plan('conversations.open', { kind: 'status', status: 500 });
		const sent = await messenger.send(to(MEMBER.user, true), HELLO, 'k');
		expect(sent).toMatchObject({ kind: 'failed', retry: true });
		expect(slack.calls.map(({ method }) => method)).toEqual(['conversations.open']);
	});
});

describe('a message on Slack', () => {
	it('is asked for once, shows no previews, and has a receipt that names its channel and itself', async () => {
		const { slack, messenger } = await started();
		const sent = await messenger.send(to(MEMBER.channel), HELLO, 'k');
		const [said] = slack.workspace.said;
		expect(sent).toEqual({ kind: 'sent', receipt: `${MEMBER.channel} ${said?.ts}` });
		expect(slack.calls.map(({ method, args }) => [method, args.unfurl_links, args.unfurl_media])).toEqual([
			['chat.postMessage', 'false', 'false'],
		]);
		expect(slack.workspace.keysIn(MEMBER.channel)).toEqual(['k']);
	});

	it('is repeated neither after a failure nor after a rate limit', async () => {
		const { slack, messenger } = await started();
		slack.mishaps.plan('chat.postMessage', { kind: 'status', status: 503 });
		slack.mishaps.plan('chat.postMessage', { kind: 'status', status: 429, retryAfter: 0 });
		await messenger.send(to(MEMBER.channel), HELLO, 'k');
		await messenger.send(to(MEMBER.channel), HELLO, 'k');
		expect(slack.calls).toHaveLength(2);
		expect(slack.workspace.said).toEqual([]);
	});

	it('opens a direct message once for many', async () => {
		const { slack, messenger } = await started();
		await messenger.send(to(MEMBER.user, true), HELLO, 'k1');
		await messenger.send(to(MEMBER.user, true), HELLO, 'k2');
		expect(slack.calls.filter(({ method }) => method === 'conversations.open')).toHaveLength(1);
	});
});

/** Said by somebody else, a second after the last. */
const CHATTER: Parameters<Workspace['say']>[0] = {
	via: 'post',
	private: false,
	channel: MEMBER.channel,
	text: 'So it goes.',
	blocks: [],
};

describe('looking for a message on Slack', () => {
	it('stays undecided, with the remedy, where Emcee may not read', async () => {
		const { slack, messenger } = await started();
		slack.workspace.scopes.delete('channels:history');
		await messenger.send(to(MEMBER.channel), HELLO, 'k');
		await expect(messenger.find(to(MEMBER.channel), 'k', LONG_AGO)).rejects.toThrow(
			'The Slack app lacks a permission: add the scope channels:history',
		);
	});

	it('goes back page by page to the moment since when it may have arrived', async () => {
		const { slack, messenger } = await started();
		const first = await messenger.send(to(MEMBER.channel), HELLO, 'first');
		for (let at = 0; at < 450; at += 1) slack.workspace.say(CHATTER);
		expect(await messenger.find(to(MEMBER.channel), 'first', LONG_AGO)).toBe(
			first.kind === 'sent' && first.receipt,
		);
		const later = Temporal.Instant.from('2023-01-29T13:52:00Z');
		expect(await messenger.find(to(MEMBER.channel), 'first', later)).toBeUndefined();
		expect(slack.calls.filter(({ method }) => method === 'conversations.history')).toHaveLength(4);
	});

	it('is not deceived by another app’s metadata', async () => {
		const { slack, messenger } = await started();
		const metadata = { event_type: 'other', event_payload: { key: 'k', earlier: '' } };
		slack.workspace.say({ ...CHATTER, metadata });
		expect(await messenger.find(to(MEMBER.channel), 'k', LONG_AGO)).toBeUndefined();
	});
});
