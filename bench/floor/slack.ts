/** The floor on Slack: the smallest Bolt program that answers /event. What it costs, any bot on Bolt costs. */

import { App } from '@slack/bolt';

const { SLACK_BOT_TOKEN = '', SLACK_APP_TOKEN = '', SLACK_API_URL = '' } = process.env;

const app = new App({
	token: SLACK_BOT_TOKEN,
	appToken: SLACK_APP_TOKEN,
	socketMode: true,
	clientOptions: { slackApiUrl: SLACK_API_URL },
});
app.command('/event', async ({ ack }) => {
	await ack('The session starts at 14:30.');
});
await app.start();
