/** What members and organisers do on Slack, through the real client over a socket. */

import { describe, expect, it } from 'vitest';
import type { Form, Outcome } from '../../../src/core/announce/deed.ts';
import type { Answer } from '../../../src/core/answer/answer.ts';
import { createMember } from '../../standins/slack/member.ts';
import { commandOf, directMessageOf, mentionOf, submissionOf } from '../../standins/slack/payloads.ts';
import { MEMBER } from '../../standins/slack/workspace.ts';
import { answer, answering, connected, ending, line, said, until } from './setting.ts';

const DONE = said(line('Done.'));

const FORM: Form = {
	id: 'broadcast 8f3a',
	title: 'A title that is longer than Slack allows',
	submit: 'Preview',
	fields: [
		{ kind: 'text', name: 'words', label: 'Words', required: true, long: true, value: 'Lunch', most: 3_000 },
		{
			kind: 'choice',
			name: 'to',
			label: 'To',
			required: true,
			several: true,
			options: Array.from({ length: 12 }, (_, at) => ({ label: `#${at}`, value: `slack:C${at}` })),
			chosen: ['slack:C1', 'slack:C2'],
		},
		{
			kind: 'choice',
			name: 'ping',
			label: 'Ping',
			required: true,
			several: false,
			options: [
				{ label: 'Nobody', value: 'nobody' },
				{ label: 'Everyone', value: 'everyone' },
			],
			chosen: ['nobody'],
		},
		{ kind: 'text', name: 'zone', label: 'Zone', required: false, long: false, value: '', most: 60 },
	],
};

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

describe('who acts as an organiser', () => {
	const who = async (
		organisers: string[],
		change?: (slack: Awaited<ReturnType<typeof connected>>) => void,
	) => {
		const { announcer, deeds } = ending(DONE);
		const setting = await connected({ announcer, organisers });
		change?.(setting);
		await createMember(setting.slack, setting.slack.socket).organise('status');
		return { by: deeds[0]?.by, lines: setting.lines };
	};

	it('is an administrator as Slack says at that moment', async () => {
		const { by } = await who([], ({ slack }) => {
			const member = slack.workspace.people.get(MEMBER.user);
			if (member) member.is_admin = true;
		});
		expect(by).toMatchObject({ administrator: true });
	});

	it('is a member of those configured groups that Slack lists them in', async () => {
		const { by } = await who(['slack-group:S1', 'slack-group:S2', 'discord:77'], ({ slack }) => {
			slack.workspace.groups.set('S1', ['U1']).set('S2', ['U1', MEMBER.user]);
		});
		expect(by).toEqual({ id: 'slack:U0MEMBER', memberships: ['slack-group:S2'], administrator: false });
	});

	it.each(['users:read', 'usergroups:read'])(
		'has no rights from what Slack does not tell: %s',
		async (scope) => {
			const { by, lines } = await who(['slack-group:S1'], ({ slack }) => {
				slack.workspace.groups.set('S1', []);
				slack.workspace.scopes.delete(scope);
			});
			expect(by).toEqual({ id: 'slack:U0MEMBER', memberships: [], administrator: false });
			expect(lines.join('\n')).toContain(`It needs the scope ${scope}.`);
		},
	);
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

describe('a form', () => {
	const filled = (end: Outcome = DONE) =>
		ending((text) => (text === 'broadcast' ? { kind: 'form', form: FORM } : end));

	it('opens as a modal, as it was filled in so far', async () => {
		const { announcer } = filled();
		const { slack } = await connected({ announcer });
		const opened = await createMember(slack, slack.socket).organise('broadcast');
		expect(opened).toEqual({ title: 'A title that is longer …', fields: ['Words', 'To', 'Ping', 'Zone'] });
		expect(slack.workspace.complaints).toEqual([]);
	});

	it('comes back with all its values, and is answered where it was opened', async () => {
		const { announcer, submissions } = filled();
		const { slack } = await connected({ announcer });
		const member = createMember(slack, slack.socket);
		await member.organise('broadcast');
		const seen = await member.submit({ Words: 'Lunch & <tea>', To: ['#3', '#11'], Ping: 'Everyone' });
		expect(seen).toEqual({ text: 'Done.', private: true, buttons: [] });
		expect(submissions).toEqual([
			{
				form: 'broadcast 8f3a',
				values: { words: ['Lunch & <tea>'], to: ['slack:C3', 'slack:C11'], ping: ['everyone'], zone: [] },
				by: { id: 'slack:U0MEMBER', memberships: [], administrator: false },
				here: { platform: 'slack', channel: MEMBER.channel },
				person: { platform: 'slack', channel: 'U0MEMBER', person: true },
				asker: { nativeTime: true, zone: 'Europe/Zurich' },
			},
		]);
		expect(slack.workspace.said).toMatchObject([{ via: 'response', channel: MEMBER.channel }]);
	});

	it('left as it stood comes back as it stood', async () => {
		const { announcer, submissions } = filled();
		const { slack } = await connected({ announcer });
		const member = createMember(slack, slack.socket);
		await member.organise('broadcast');
		await member.submit({});
		expect(submissions[0]?.values).toEqual({
			words: ['Lunch'],
			to: ['slack:C1', 'slack:C2'],
			ping: ['nobody'],
			zone: [],
		});
	});

	it('sent twice is taken in once', async () => {
		const { announcer, submissions } = filled();
		const { slack } = await connected({ announcer });
		await createMember(slack, slack.socket).organise('broadcast');
		const [opened] = slack.workspace.views;
		if (!opened) throw new Error('No form opened.');
		const delivery = submissionOf(opened.view, {});
		await Promise.all([slack.socket.deliver(delivery), slack.socket.deliver(delivery)]);
		await until(() => slack.workspace.said.length > 0);
		expect(submissions).toHaveLength(1);
	});

	it('that Slack does not open in time is said to have failed', async () => {
		const { announcer } = filled();
		const { slack } = await connected({ announcer });
		slack.mishaps.plan('views.open', { kind: 'error', error: 'expired_trigger_id' });
		const seen = await createMember(slack, slack.socket).organise('broadcast');
		expect(seen).toMatchObject({
			text: 'Slack did not open the form, perhaps because it took too long. Please try again.',
			private: true,
		});
	});

	it('is answered in the channel, to the asker only, when its response_url is used up or too old', async () => {
		const { announcer } = filled();
		const { slack } = await connected({ announcer });
		const member = createMember(slack, slack.socket);
		await member.organise('broadcast');
		slack.mishaps.plan('response_url', { kind: 'status', status: 404 });
		expect(await member.submit({})).toMatchObject({ text: 'Done.', private: true });
		expect(slack.workspace.said).toMatchObject([{ via: 'ephemeral', channel: MEMBER.channel }]);
	});

	it('is answered directly where Emcee is not in the channel', async () => {
		const { announcer } = filled();
		const { slack } = await connected({ announcer });
		const url = slack.responses.create('C0ELSEWHERE');
		slack.mishaps.plan('response_url', { kind: 'status', status: 404 });
		const elsewhere = { command: '/event-admin', channel_id: 'C0ELSEWHERE' };
		await slack.socket.deliver(commandOf('undo', url, elsewhere));
		await slack.workspace.heard(({ channel, text }) => channel === MEMBER.direct && text === 'Done.');
	});
});
