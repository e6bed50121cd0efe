/** Each way of asking, through the real client over a socket. */

import { describe, expect, it } from 'vitest';
import type { Emcee } from '../../../src/core/emcee.ts';
import { createMember } from '../../standins/slack/member.ts';
import { commandOf, directMessageOf, mentionOf } from '../../standins/slack/payloads.ts';
import { BOT, MEMBER } from '../../standins/slack/workspace.ts';
import { answer, answering, connected, line, until } from './setting.ts';

const WITH_BUTTON = answering(
	answer(line('Ask on.'), { kind: 'actions', items: [{ label: 'Go', ask: 'go & see' }] }),
);

/** Six messages of nearly nine thousand characters each. */
const LONG = answering(
	answer(...Array.from({ length: 18 }, (_, at) => line(`${at} ${'word '.repeat(500)}`))),
);

describe('a command', () => {
	it('is answered inside its acknowledgement, to the asker only', async () => {
		const { slack } = await connected();
		const seen = await createMember(slack, slack.socket).command('what', 'C7 & <C8>');
		expect(seen).toEqual({ text: 'You asked: what C7 & <C8>', private: true, buttons: [] });
		expect(slack.workspace.said.map(({ via }) => via)).toEqual(['acknowledgement']);
	});

	it('goes on through its response_url when the answer is long, privately and in order', async () => {
		const { slack } = await connected({ emcee: LONG });
		await createMember(slack, slack.socket).command('about');
		await until(() => slack.workspace.said.length === 6);
		const { said } = slack.workspace;
		expect(said.map(({ text }) => Number.parseInt(text, 10))).toEqual([0, 3, 6, 9, 12, 15]);
		expect(said.every((message) => message.private)).toBe(true);
	});

	it('is told to the log when a further message gets lost', async () => {
		const { slack, lines } = await connected({ emcee: LONG });
		slack.mishaps.plan('response_url', { kind: 'status', status: 500 });
		await createMember(slack, slack.socket).command('about');
		await until(() => lines.some((line) => line.startsWith('error A reply did not reach Slack.')));
	});

	it('gets an apology when answering breaks', async () => {
		const broken: Emcee = {
			respond() {
				throw new Error('boom');
			},
			suggest: () => [],
		};
		const { slack, lines } = await connected({ emcee: broken });
		const seen = await createMember(slack, slack.socket).command('about');
		expect(seen).toMatchObject({
			text: 'Sorry, something broke on my side. Please ask again.',
			private: true,
		});
		expect(lines).toContain('error Answering on Slack failed. This is a bug in Emcee. {"why":"Error: boom"}');
	});
});

describe('a mention', () => {
	it('is answered in public, in a thread under it', async () => {
		const { slack } = await connected();
		const delivery = mentionOf('who speaks?', { ts: '7.7' });
		await slack.socket.deliver(delivery);
		expect(slack.workspace.said).toMatchObject([
			{
				via: 'post',
				channel: MEMBER.channel,
				thread_ts: '7.7',
				private: false,
				text: 'You asked: who speaks?',
			},
		]);
	});
});

describe('a direct message', () => {
	it('is answered beside it', async () => {
		const { slack } = await connected();
		await slack.socket.deliver(directMessageOf('who speaks?'));
		expect(slack.workspace.said).toMatchObject([{ channel: MEMBER.direct, text: 'You asked: who speaks?' }]);
		expect(slack.workspace.said[0]?.thread_ts).toBeUndefined();
	});

	it('by the bot itself is left alone', async () => {
		const { slack } = await connected();
		await slack.socket.deliver(directMessageOf('I answered', { user: BOT.user }));
		await slack.socket.deliver(directMessageOf('I answered', { bot_id: BOT.bot }));
		expect(slack.workspace.said).toEqual([]);
	});
});

describe('a button', () => {
	it('asks its question, answered to the asker only and beside the message it stands under', async () => {
		const { slack } = await connected({ emcee: WITH_BUTTON });
		const member = createMember(slack, slack.socket);
		await member.mention('hello');
		expect(await member.tap('Go')).toEqual({ text: 'Ask on.', private: true, buttons: ['Go'] });
		const [mention, tapped] = slack.workspace.said;
		expect(tapped).toMatchObject({ via: 'response', thread_ts: mention?.thread_ts });
	});
});

describe('an event that Slack sends again', () => {
	it('is answered once', async () => {
		const { slack } = await connected();
		const delivery = directMessageOf('who speaks?');
		await slack.socket.deliver(delivery);
		await slack.socket.deliver({ ...delivery, attempt: 1 });
		expect(slack.workspace.said).toHaveLength(1);
	});

	it('is answered when the first answer failed, which was not acknowledged', async () => {
		const { slack, lines } = await connected();
		slack.mishaps.plan('chat.postMessage', { kind: 'status', status: 500 });
		const delivery = directMessageOf('who speaks?');
		const first = slack.socket.deliver(delivery).then(() => 'acknowledged');
		await until(() => lines.some((line) => line.includes('Slack will send it again')));
		await slack.socket.deliver({ ...delivery, attempt: 1 });
		expect(slack.workspace.said).toHaveLength(1);
		expect(await Promise.race([first, 'not acknowledged'])).toBe('not acknowledged');
	});
});

describe('Slack not taking a reply', () => {
	it('is asked again, once, after a rate limit', async () => {
		const { slack } = await connected();
		slack.mishaps.plan('chat.postMessage', { kind: 'status', status: 429, retryAfter: 0 });
		await slack.socket.deliver(directMessageOf('who speaks?'));
		expect(slack.workspace.said).toHaveLength(1);
	});

	it('is told to the log when it is for good', async () => {
		const { slack, lines } = await connected();
		await slack.socket.deliver(mentionOf('who speaks?', { channel: 'C0ARCHIVED' }));
		expect(lines.at(-1)).toBe(
			'error Slack did not take a reply. {"channel":"C0ARCHIVED","why":"WebAPIPlatformError: An API error occurred: is_archived"}',
		);
	});
});

describe('stopping', () => {
	it('waits for a reply in flight', async () => {
		const { slack, connection } = await connected();
		slack.mishaps.plan('chat.postMessage', { kind: 'slow', milliseconds: 100 });
		const asked = slack.socket.deliver(directMessageOf('who speaks?'));
		await until(() => slack.calls.some(({ method }) => method === 'chat.postMessage'));
		await connection.stop();
		await asked;
		expect(slack.workspace.said).toHaveLength(1);
		await until(() => slack.socket.connections() === 0);
	});
});

it('puts neither tokens nor what members say into the log', async () => {
	const { slack, lines } = await connected();
	slack.mishaps.plan('chat.postMessage', { kind: 'status', status: 500 });
	void slack.socket.deliver(directMessageOf('my secret question'));
	await slack.socket.deliver(commandOf('my secret question', slack.responses.create(MEMBER.channel)));
	await until(() => lines.some((line) => line.includes('Slack will send it again')));
	expect(lines.join('\n')).not.toMatch(/xoxb-|xapp-|secret/);
});
