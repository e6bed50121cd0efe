/** What members and organisers do on Slack, through the real client over a socket. */

import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/core/announce/deed.ts';
import type { Answer } from '../../../src/core/answer/answer.ts';
import { createMember } from '../../standins/slack/member.ts';
import { commandOf, directMessageOf, mentionOf } from '../../standins/slack/payloads.ts';
import { MEMBER } from '../../standins/slack/workspace.ts';
import { ending } from '../chat/doing.ts';
import { answer, answering, connected, line, said, until } from './setting.ts';

const DONE = said(line('Done.'));

const OFFICE = said(line('The office.'), {
	kind: 'actions',
	items: [{ label: 'Go', ask: '/event-admin undo' }],
});

describe('/event-admin', () => {
	it('reaches the core as it was typed, with who and where, and is answered to the asker only', async () => {
		const { announcer, deeds } = ending(DONE);
		const { slack } = await connected({ announcer });
		const seen = await createMember(slack, slack.socket).organise('broadcast Tea & cake :tada: <now>');
		expect(seen).toEqual({ text: 'Done.', private: true, buttons: [] });
		expect(deeds).toEqual([
			{
				text: 'broadcast Tea & cake :tada: <now>',
				by: { id: 'slack:U0MEMBER', memberships: [], administrator: false },
				here: { platform: 'slack', channel: MEMBER.channel },
				person: { platform: 'slack', channel: 'U0MEMBER', person: true },
				asker: { nativeTime: true, zone: 'Europe/Zurich' },
			},
		]);
	});

	it('is acknowledged before it is done', async () => {
		let finish = (_: Outcome) => {};
		const { announcer } = ending(() => new Promise((resolve) => (finish = resolve)));
		const { slack } = await connected({ announcer });
		const url = slack.responses.create(MEMBER.channel);
		await slack.socket.deliver(commandOf('undo', url, { command: '/event-admin' }));
		expect(slack.workspace.said).toEqual([]);
		await until(() => slack.calls.some(({ method }) => method === 'users.info'));
		finish(DONE);
	});

	it('has no channel in a direct message', async () => {
		const { announcer, deeds } = ending(DONE);
		const { slack } = await connected({ announcer });
		const url = slack.responses.create(MEMBER.direct);
		await slack.socket.deliver(
			commandOf('announce', url, { command: '/event-admin', channel_id: MEMBER.direct }),
		);
		await until(() => deeds.length === 1);
		expect(deeds[0]).not.toHaveProperty('here');
	});
});

describe('a member’s own deed', () => {
	it('is done by command, and answered to the member only', async () => {
		const { announcer, deeds } = ending(DONE);
		const { slack } = await connected({ announcer });
		const seen = await createMember(slack, slack.socket).command('remind', 'tomorrow 9am');
		expect(seen).toEqual({ text: 'Done.', private: true, buttons: [] });
		expect(deeds).toMatchObject([{ text: 'remind tomorrow 9am', asker: { zone: 'Europe/Zurich' } }]);
	});

	it('is done by mention, answered privately under it, once however often it comes', async () => {
		const { announcer, deeds } = ending(DONE);
		const { slack } = await connected({ announcer });
		const delivery = mentionOf('remind start', { ts: '7.7' });
		await slack.socket.deliver(delivery);
		await slack.socket.deliver({ ...delivery, attempt: 1 });
		expect(deeds).toHaveLength(1);
		expect(slack.workspace.said).toMatchObject([
			{ via: 'ephemeral', channel: MEMBER.channel, thread_ts: '7.7', private: true, text: 'Done.' },
		]);
	});

	it('is done by direct message, answered beside it', async () => {
		const { announcer } = ending(DONE);
		const { slack } = await connected({ announcer });
		await slack.socket.deliver(directMessageOf('remind start'));
		expect(slack.workspace.said).toMatchObject([{ via: 'post', channel: MEMBER.direct, text: 'Done.' }]);
	});

	it('pressed under an answer leaves that answer where it is', async () => {
		const { announcer } = ending(DONE);
		const emcee = answering(
			answer(line('At nine.'), { kind: 'actions', items: [{ label: 'Remind me', ask: 'remind start' }] }),
		);
		const { slack } = await connected({ announcer, emcee });
		const member = createMember(slack, slack.socket);
		await member.command('when');
		await member.tap('Remind me');
		expect(slack.workspace.said.map(({ text }) => text)).toEqual(['At nine.', 'Done.']);
	});

	it('is no way to act as an organiser', async () => {
		const { announcer, deeds } = ending(DONE);
		const { slack } = await connected({ announcer });
		const member = createMember(slack, slack.socket);
		await member.mention('/event-admin undo');
		await member.command('/event-admin', 'undo');
		expect(deeds).toEqual([]);
	});
});

describe('an organiser’s button', () => {
	it('does its deed, and what is said takes the place of the private message it stands in', async () => {
		const { announcer, deeds } = ending((text) => (text === 'undo' ? DONE : OFFICE));
		const { slack } = await connected({ announcer });
		const member = createMember(slack, slack.socket);
		await member.organise('status');
		expect(await member.tap('Go')).toEqual({ text: 'Done.', private: true, buttons: [] });
		expect(deeds.map(({ text }) => text)).toEqual(['status', 'undo']);
		expect(slack.workspace.said.map(({ text }) => text)).toEqual(['Done.']);
	});

	it('never takes the place of a message for everybody', async () => {
		const { announcer } = ending(DONE);
		const emcee = answering(
			answer(line('For all.'), { kind: 'actions', items: [{ label: 'Go', ask: '/event-admin undo' }] }),
		);
		const { slack } = await connected({ announcer, emcee });
		const member = createMember(slack, slack.socket);
		await member.mention('hello');
		await member.tap('Go');
		expect(slack.workspace.said.map(({ text }) => text)).toEqual(['For all.', 'Done.']);
	});

	it('pressed twice in a row is done once', async () => {
		let finish = (_: Outcome) => {};
		const { announcer, deeds } = ending((text) =>
			text === 'undo' ? new Promise((resolve) => (finish = resolve)) : OFFICE,
		);
		const { slack } = await connected({ announcer });
		const member = createMember(slack, slack.socket);
		await member.organise('status');
		const taps = [member.tap('Go'), member.tap('Go')];
		await until(() => deeds.length === 2);
		finish(DONE);
		await Promise.all(taps);
		expect(deeds.map(({ text }) => text)).toEqual(['status', 'undo']);
	});
});

describe('progress', () => {
	const SENDING = line('Sending.');
	async function* steps(): AsyncGenerator<Answer> {
		for (let step = 1; step <= 20; step += 1) yield answer(line(`${step} of 20`));
	}
	const underway: Outcome = { kind: 'said', answer: answer(SENDING), progress: steps() };

	it('is shown in place, within the uses of one response_url, its end in any case', async () => {
		const { announcer } = ending((text) => (text === 'undo' ? { ...underway, progress: steps() } : OFFICE));
		const { slack } = await connected({ announcer });
		const member = createMember(slack, slack.socket);
		await member.organise('status');
		await member.tap('Go');
		expect(await member.becomes('20 of 20')).toEqual({ text: '20 of 20', private: true, buttons: [] });
		expect(slack.workspace.said).toHaveLength(1);
		expect(slack.calls.filter(({ method }) => method === 'response_url').length).toBeLessThanOrEqual(6);
	});

	it('of something typed tells its beginning and its end', async () => {
		const { announcer } = ending({ ...underway, progress: steps() });
		const { slack } = await connected({ announcer });
		const member = createMember(slack, slack.socket);
		await member.organise('confirm 8f3a');
		await member.becomes('20 of 20');
		expect(slack.workspace.said.map(({ text }) => text)).toEqual(['Sending.', '20 of 20']);
	});
});
