/** What only a whole process can show: that it lives on, and that it ends well. */

import { describe, expect, it, onTestFinished } from 'vitest';
import { type Bot, startBot } from '../../scenarios/bot.ts';
import { type Slack, startSlack } from '../../standins/slack/index.ts';
import { createHttpLine, type Line } from '../../standins/slack/line.ts';
import { directMessageOf } from '../../standins/slack/payloads.ts';
import { TOKENS } from '../../standins/slack/workspace.ts';
import { until } from './setting.ts';

type Running = { slack: Slack; bot: Bot; line: Line };

async function running(mode: 'socket' | 'http', change: Record<string, string> = {}): Promise<Running> {
	const slack = await startSlack();
	const door =
		mode === 'socket' ? { SLACK_APP_TOKEN: TOKENS.app } : { SLACK_SIGNING_SECRET: TOKENS.signingSecret };
	const bot = startBot({ SLACK_BOT_TOKEN: TOKENS.bot, SLACK_API_URL: slack.apiUrl, ...door, ...change });
	onTestFinished(async () => {
		await bot.stop();
		await slack.stop();
	});
	const url = await bot.url();
	return {
		slack,
		bot,
		line: mode === 'socket' ? slack.socket : createHttpLine(`${url}/slack/events`, TOKENS.signingSecret),
	};
}

const isConnected = ({ msg }: { msg: string }) => msg === 'slack connected';

describe.each(['socket', 'http'] as const)('the bot on Slack by %s', (mode) => {
	it('ends within two seconds of SIGTERM, and loses no reply in flight', async () => {
		const { slack, bot, line } = await running(mode);
		await bot.line(isConnected);
		slack.mishaps.plan('chat.postMessage', { kind: 'slow', milliseconds: 300 });
		const asked = line.deliver(directMessageOf('who speaks?')).then(() => 'acknowledged');
		await until(() => slack.calls.some(({ method }) => method === 'chat.postMessage'));
		const { code, milliseconds } = await bot.stop();
		expect(await asked).toBe('acknowledged');
		expect(slack.workspace.said).toHaveLength(1);
		expect(code).toBe(0);
		expect(milliseconds).toBeLessThan(2_000);
	});
});

it('the bot ends within two seconds of SIGTERM when Slack hangs', async () => {
	const { slack, bot, line } = await running('socket');
	await bot.line(isConnected);
	slack.mishaps.plan('chat.postMessage', { kind: 'hang' });
	line.deliver(directMessageOf('who speaks?')).catch(() => {});
	await until(() => slack.calls.some(({ method }) => method === 'chat.postMessage'));
	const { code, milliseconds } = await bot.stop();
	expect(code).toBe(0);
	expect(milliseconds).toBeLessThan(2_500);
});

describe('the bot with a token that Slack refuses', () => {
	it('says so without the token, and serves on', async () => {
		const { bot } = await running('socket', { SLACK_BOT_TOKEN: 'xoxb-1234-refused' });
		await bot.line(({ msg }) => msg.startsWith('Slack refuses SLACK_BOT_TOKEN (invalid_auth).'));
		expect((await fetch(`${await bot.url()}/healthz`)).status).toBe(200);
		expect((await fetch(`${await bot.url()}/readyz`)).status).toBe(503);
		expect(bot.log()).not.toContain('1234-refused');
	});

	it('lives on when the token was revoked while it was connected', async () => {
		const { slack, bot } = await running('socket');
		await bot.line(isConnected);
		slack.mishaps.plan('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
		slack.socket.cut();
		await bot.line(({ msg }) => msg.startsWith('Slack refuses SLACK_APP_TOKEN (invalid_auth).'));
		expect((await fetch(`${await bot.url()}/healthz`)).status).toBe(200);
	});
});
