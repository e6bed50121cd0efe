/** The floor on Discord: the smallest discord.js program that answers /event. */

import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

const { DISCORD_TOKEN = '', DISCORD_API_URL = '', DISCORD_GUILD_ID = '' } = process.env;

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API_URL } });
client.once(Events.ClientReady, async ({ application }) => {
	await application.commands.set([{ name: 'event', description: 'Asks about the event' }], DISCORD_GUILD_ID);
});
client.on(Events.InteractionCreate, async (interaction) => {
	if (!interaction.isChatInputCommand()) return;
	await interaction.reply({ content: 'The session starts at 14:30.', flags: MessageFlags.Ephemeral });
});
await client.login(DISCORD_TOKEN);
