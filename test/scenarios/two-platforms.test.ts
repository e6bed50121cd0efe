/** One platform's trouble is its own: the other answers on, and the log says in a sentence what to do. */

import { expect, it } from 'vitest';
import { startDiscord } from '../standins/discord/index.ts';
import { startSlackStage } from './slack-stage.ts';
import { ASKED_AT } from './table.ts';

it('Slack answers on while Discord refuses the token', async () => {
	const discord = await startDiscord();
	const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.wrong1.abcdefghijklmnopqrstuvwxyz1';
	const stage = await startSlackStage('socket', {
		DISCORD_TOKEN: token,
		DISCORD_API_URL: discord.api,
		EMCEE_NOW: ASKED_AT,
	});
	expect((await stage.member.command('when')).text).toContain('31 January 2023');
	await expect.poll(() => stage.log(), { timeout: 15_000 }).toContain('Discord refuses DISCORD_TOKEN. Copy');
	expect(stage.log()).not.toContain(token);
	await stage.stop();
	await discord.close();
});
