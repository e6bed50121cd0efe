/**
 * Answers what members ask, through discord.js.
 *
 * Answers come from memory, so each goes out inside the callback; a deferred one would be slower, and
 * counted by Discord's rate limit. What Discord does not take is logged and never thrown.
 */

import {
	type AutocompleteInteraction,
	type Client,
	Events,
	type Interaction,
	type Message,
	MessageFlags,
	type RepliableInteraction,
} from 'discord.js';
import type { Emcee, Request } from '../../core/emcee.ts';
import type { Log } from '../../core/ports.ts';
import { isTooLate, reasonOf } from './failure.ts';
import type { InFlight } from './in-flight.ts';
import { askerOf, findCommand, readButton, readCommand, readMessage } from './inbound.ts';
import { type DiscordMessage, render } from './render.ts';
import { choices } from './suggestions.ts';

type Parts = { emcee: Emcee; log: Log; inFlight: InFlight };

export function answerMembers(client: Client, { emcee, log, inFlight }: Parts): void {
	const tell = (error: unknown) => {
		if (isTooLate(error)) log.info('a reply came too late', { why: reasonOf(error) });
		else log.warn('discord did not take a reply', { why: reasonOf(error) });
	};
	client.on(Events.InteractionCreate, (interaction) => {
		inFlight.add(answerInteraction(interaction, emcee).catch(tell));
	});
	client.on(Events.MessageCreate, (message) => {
		inFlight.add(answerMessage(message, emcee).catch(tell));
	});
}

async function answerInteraction(interaction: Interaction, emcee: Emcee): Promise<void> {
	if (interaction.isAutocomplete()) return suggest(interaction, emcee);
	if (interaction.isChatInputCommand()) return replyPrivately(interaction, readCommand(interaction), emcee);
	const asked = interaction.isButton() ? readButton(interaction) : undefined;
	if (asked && interaction.isRepliable()) await replyPrivately(interaction, asked, emcee);
}

async function suggest(interaction: AutocompleteInteraction, emcee: Emcee): Promise<void> {
	const command = findCommand(interaction.options.getSubcommand());
	const typed = interaction.options.getFocused();
	const found = command ? emcee.suggest(command.name, typed, askerOf(interaction.locale)) : [];
	await interaction.respond(choices(found));
}

/** Only the asker sees it, and every further page of it. */
async function replyPrivately(to: RepliableInteraction, asked: Request, emcee: Emcee): Promise<void> {
	const [first, ...rest] = render(emcee.respond(asked).answer).map(onlyForAsker);
	if (first) await to.reply(first);
	for (const page of rest) await to.followUp(page);
}

const onlyForAsker = (page: DiscordMessage) => ({ ...page, flags: page.flags | MessageFlags.Ephemeral });

/** The nonce lets Discord drop a page that a failing network made discord.js send twice. */
async function answerMessage(message: Message, emcee: Emcee): Promise<void> {
	const asked = readMessage(message, message.client.user.id);
	if (!asked || !message.channel.isSendable()) return;
	for (const [number, page] of render(emcee.respond(asked).answer).entries()) {
		const repeatable = { nonce: `${message.id}-${number}`, enforceNonce: true };
		const reply = { messageReference: message, failIfNotExists: false };
		await message.channel.send({ ...page, ...repeatable, ...(number === 0 && { reply }) });
	}
}
