/** Forms on Slack: opened, filled in, taken in once, answered where only the asker sees it. */

import { describe, expect, it } from 'vitest';
import { createMember } from '../../standins/slack/member.ts';
import { commandOf, submissionOf } from '../../standins/slack/payloads.ts';
import { MEMBER } from '../../standins/slack/workspace.ts';
import { bigForm, ending } from '../chat/doing.ts';
import { connected, line, said, until } from './setting.ts';

const DONE = said(line('Done.'));

const FORM = bigForm(
	'A title that is longer than Slack allows',
	Array.from({ length: 12 }, (_, at) => `slack:C${at}`),
);

describe('a form', () => {
	const filled = () => ending((text) => (text === 'broadcast' ? { kind: 'form', form: FORM } : DONE));

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
