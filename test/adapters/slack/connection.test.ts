/** How the connection is made, kept and told of, through the real client. */

import { describe, expect, it } from 'vitest';
import { startSlack } from '../../standins/slack/index.ts';
import { createMember } from '../../standins/slack/member.ts';
import { TOKENS } from '../../standins/slack/workspace.ts';
import { connected, connectOverSocket, type Setting, until } from './setting.ts';

const errors = ({ lines }: Setting) => lines.filter((line) => line.startsWith('error'));

const COPY_BOT_TOKEN =
	'Copy the Bot User OAuth Token (xoxb-…) from the app’s page “OAuth & Permissions” and start again.';
const COPY_APP_TOKEN =
	'Copy an app-level token (xapp-…) with the scope connections:write from the app’s page “Basic Information” and start again.';

describe('a token that cannot work', () => {
	it.each([
		{
			what: 'a bot token that Slack does not know',
			change: { botToken: 'xoxb-wrong' },
			sentence: `Slack refuses SLACK_BOT_TOKEN (invalid_auth). ${COPY_BOT_TOKEN}`,
		},
		{
			what: 'an app-level token that Slack does not know',
			change: { appToken: 'xapp-wrong' },
			sentence: `Slack refuses SLACK_APP_TOKEN (invalid_auth). ${COPY_APP_TOKEN}`,
		},
		{
			what: 'an app-level token in the place of the bot token',
			change: { botToken: TOKENS.app },
			sentence: `SLACK_BOT_TOKEN holds no token of the right kind. ${COPY_BOT_TOKEN}`,
		},
		{
			what: 'a bot token in the place of the app-level token',
			change: { appToken: TOKENS.bot },
			sentence: `SLACK_APP_TOKEN holds no token of the right kind. ${COPY_APP_TOKEN}`,
		},
	])('is told once, with the remedy, and not tried again: $what', async ({ change, sentence }) => {
		const setting = await connectOverSocket(change);
		await until(() => errors(setting).length > 0);
		expect(errors(setting)).toEqual([`error ${sentence}`]);
		expect(setting.connection.trouble()).toBe(sentence);
		expect(setting.slack.calls.length).toBeLessThanOrEqual(2);
	});
});

describe('Slack being away', () => {
	it('is told, and healed when Slack is back', async () => {
		const setting = await connectOverSocket({}, ({ mishaps }) => {
			mishaps.plan('auth.test', { kind: 'status', status: 500 }, 2);
			mishaps.plan('apps.connections.open', { kind: 'status', status: 503 });
		});
		await until(() => setting.connection.trouble() === undefined);
		expect(errors(setting).map(withoutPort)).toEqual([
			'error Slack answers 500 at http://127.0.0.1:PORT/api/. Trying again in 1 s.',
			'error Slack answers 500 at http://127.0.0.1:PORT/api/. Trying again in 1 s.',
			'error Slack answers 503 at http://127.0.0.1:PORT/api/. Trying again in 1 s.',
		]);
	});

	it('says where it was looked for and why it was not found', async () => {
		const gone = await startSlack();
		await gone.stop();
		const setting = await connectOverSocket({ apiUrl: gone.apiUrl });
		await until(() => errors(setting).length > 1);
		expect(withoutPort(setting.connection.trouble() ?? '')).toBe(
			'Slack cannot be reached at http://127.0.0.1:PORT/api/ (ECONNREFUSED). Check the network, and SLACK_API_URL if it is set.',
		);
	});

	it('heals when the socket is refused', async () => {
		const setting = await connectOverSocket({}, ({ socket }) => socket.refuse(2));
		await until(() => setting.connection.trouble() === undefined);
		expect(errors(setting)).toHaveLength(2);
	});
});

describe('a connection that ends', () => {
	it('is followed by the next one when Slack asks for it', async () => {
		const { slack } = await connected();
		slack.socket.refresh();
		await slack.socket.opened(2);
		expect(await createMember(slack, slack.socket).command('still there?')).toMatchObject({
			text: 'You asked: still there?',
		});
	});

	it('is followed by the next one when the network breaks', async () => {
		const { slack, connection } = await connected();
		slack.socket.cut();
		await slack.socket.opened(2);
		await until(() => connection.trouble() === undefined);
	});

	it('ends Slack, and nothing else, when the token was revoked meanwhile', async () => {
		const setting = await connected();
		const { slack, connection } = setting;
		slack.mishaps.plan('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
		slack.socket.cut();
		await until(() => errors(setting).some((line) => line.includes('refuses SLACK_APP_TOKEN')));
		expect(connection.trouble()).toMatch(/^Slack refuses SLACK_APP_TOKEN \(invalid_auth\)\./);
		expect(slack.socket.connections()).toBe(0);
	});
});

const withoutPort = (line: string): string => line.replace(/:\d+\/api/u, ':PORT/api');
