/** The bot as a child process on the Slack stand-in, by Socket Mode or by HTTP. */

import { startSlack } from '../standins/slack/index.ts';
import { createHttpLine } from '../standins/slack/line.ts';
import { createMember, readChannel } from '../standins/slack/member.ts';
import { MEMBER, TOKENS } from '../standins/slack/workspace.ts';
import { startBot } from './bot.ts';
import type { Stage } from './member.ts';
import { filledIn } from './settings.ts';

export type SlackMode = 'socket' | 'http';

export async function startSlackStage(mode: SlackMode, extra: Record<string, string> = {}): Promise<Stage> {
	const slack = await startSlack();
	const bot = startBot({
		SLACK_BOT_TOKEN: TOKENS.bot,
		...(mode === 'socket' ? { SLACK_APP_TOKEN: TOKENS.app } : { SLACK_SIGNING_SECRET: TOKENS.signingSecret }),
		SLACK_API_URL: slack.apiUrl,
		...filledIn(extra, { member: `slack:${MEMBER.user}`, channel: `slack:${MEMBER.channel}` }),
	});
	await bot.line(({ msg }) => msg === 'slack connected');
	const line =
		mode === 'socket'
			? slack.socket
			: createHttpLine(`${await bot.url()}/slack/events`, TOKENS.signingSecret);
	return {
		member: createMember(slack, line),
		channel: () => readChannel(slack.workspace),
		log: bot.log,
		async stop() {
			const end = await bot.stop();
			await slack.stop();
			return end;
		},
	};
}
