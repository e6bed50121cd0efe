/** Looking at destinations on Slack before a broadcast, through the real Web API client. */

import { describe, expect, it, onTestFinished } from 'vitest';
import { createSlackMessenger } from '../../../src/adapters/slack/messenger.ts';
import type { Destination } from '../../../src/core/announce/destination.ts';
import { startSlack } from '../../standins/slack/index.ts';
import { MEMBER, TOKENS } from '../../standins/slack/workspace.ts';
import { answer, createLog, line } from './setting.ts';

const to = (channel: string): Destination => ({ platform: 'slack', channel });
const HELLO = answer(line('Hello.'));

async function started() {
	const slack = await startSlack();
	onTestFinished(() => slack.stop());
	const { apiUrl } = slack;
	return { slack, messenger: createSlackMessenger({ botToken: TOKENS.bot, apiUrl, log: createLog().log }) };
}

describe('looking at destinations on Slack', () => {
	it('tells their names and what stands against them', async () => {
		const { messenger } = await started();
		const looked = await Promise.all(
			['C0GENERAL', 'C0ARCHIVED', 'C0ELSEWHERE', 'C0NOWHERE'].map((channel) =>
				messenger.inspect(to(channel), HELLO),
			),
		);
		expect(looked).toEqual([
			{ name: '#general', messages: ['Hello.'] },
			{
				name: '#old',
				messages: ['Hello.'],
				trouble: 'The channel is archived. Unarchive it in Slack, or choose another one.',
			},
			{
				name: '#elsewhere',
				messages: ['Hello.'],
				trouble: 'Emcee is not in that channel. Invite it there with /invite @Emcee.',
			},
			{
				name: 'C0NOWHERE',
				messages: ['Hello.'],
				trouble: expect.stringContaining('Slack finds no such channel.'),
			},
		]);
	});

	it('asks once for all the channels that Emcee is in', async () => {
		const { slack, messenger } = await started();
		const channels = slack.workspace.addChannels(1_200);
		const looked = await Promise.all(channels.map((channel) => messenger.inspect(to(channel), HELLO)));
		expect(looked.filter(({ trouble }) => trouble !== undefined)).toEqual([]);
		expect(slack.calls.map(({ method }) => method)).toEqual(['users.conversations', 'users.conversations']);
	});

	it('shows headings, lists and small print in Slack’s markup', async () => {
		const { messenger } = await started();
		const given = answer(
			{ kind: 'heading', text: 'Lunch & tea' },
			{ kind: 'list', items: [[{ kind: 'text', text: 'Soup', strong: true }]] },
			{ kind: 'note', parts: [{ kind: 'link', text: 'Menu', url: 'https://example.org' }] },
		);
		const { messages } = await messenger.inspect(to(MEMBER.channel), { ...given, ping: true });
		expect(messages).toEqual(['<!channel>\nLunch & tea\n• *Soup*\n<https://example.org|Menu>']);
	});
});
