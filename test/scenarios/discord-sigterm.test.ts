import { expect, it } from 'vitest';
import { broken } from '../standins/discord/faults.ts';
import { startDiscord } from '../standins/discord/index.ts';
import { startBot } from './bot.ts';

it('the bot that is told to end still repeats the answer that Discord dropped', {
	timeout: 30_000,
}, async () => {
	const discord = await startDiscord();
	const bot = startBot({ DISCORD_TOKEN: discord.world.token, DISCORD_API_URL: discord.api });
	await bot.line(({ msg }) => msg === 'discord connected');
	const patience = Promise.withResolvers<void>();
	discord.faults.next(/callback/, { ...broken(500), after: patience.promise });
	const reply = discord.member.use('event speakers');
	await discord.until(() => (discord.faults.left() === 0 ? true : undefined));

	const address = await bot.url();
	const ending = bot.stop();
	while (await listens(address));
	patience.resolve();
	const { code, milliseconds } = await ending;

	expect((await reply).messages).toHaveLength(1);
	expect(code).toBe(0);
	expect(milliseconds).toBeLessThan(2_000);
	await discord.close();
});

/** No more once the signal has arrived. */
const listens = (address: string): Promise<boolean> =>
	fetch(address).then(
		() => true,
		() => false,
	);
