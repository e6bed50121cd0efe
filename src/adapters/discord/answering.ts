/**
 * Answers what members ask, and has done what they want done, through discord.js.
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
	type RepliableInteraction,
} from 'discord.js';
import type { Emcee, Request } from '../../core/emcee.ts';
import type { Log } from '../../core/ports.ts';
import type { InFlight } from '../chat/in-flight.ts';
import type { Acting } from './acting.ts';
import { isTooLate, reasonOf } from './failure.ts';
import {
	askerOf,
	findCommand,
	readButton,
	readCommand,
	readMessage,
	wantedByButton,
	wantedByCommand,
	wantedByText,
} from './inbound.ts';
import { render } from './render.ts';
import { choices } from './suggestions.ts';
import { type Openable, onlyForAsker } from './whisper.ts';
import { circumstancesOfMessage } from './who.ts';

type Hosts = { emcee: Emcee; acting: Acting };
type Parts = Hosts & { log: Log; inFlight: InFlight };

export function answerMembers(client: Client, { log, inFlight, ...hosts }: Parts): void {
	const tell = (error: unknown) => {
		if (isTooLate(error)) log.info('a reply came too late', { why: reasonOf(error) });
		else log.warn('discord did not take a reply', { why: reasonOf(error) });
	};
	client.on(Events.InteractionCreate, (interaction) => {
		void inFlight.track(answerInteraction(interaction, hosts).catch(tell));
	});
	client.on(Events.MessageCreate, (message) => {
		void inFlight.track(answerMessage(message, hosts).catch(tell));
	});
}

async function answerInteraction(interaction: Interaction, hosts: Hosts): Promise<void> {
	if (interaction.isAutocomplete()) return suggest(interaction, hosts.emcee);
	if (interaction.isModalSubmit()) return hosts.acting.submit(interaction);
	if (interaction.isChatInputCommand() || interaction.isButton()) return answerOrAct(interaction, hosts);
}

async function answerOrAct(interaction: Openable, { emcee, acting }: Hosts): Promise<void> {
	const isButton = interaction.isButton();
	const wanted = isButton ? wantedByButton(interaction) : wantedByCommand(interaction);
	if (wanted) return acting.act(wanted, interaction);
	const asked = isButton ? readButton(interaction) : readCommand(interaction);
	if (asked) await replyPrivately(interaction, asked, emcee);
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

/** The nonce lets Discord drop a page that a failing network made discord.js send twice. */
async function answerMessage(message: Message, { emcee, acting }: Hosts): Promise<void> {
	const asked = readMessage(message, message.client.user.id);
	if (!asked || !message.channel.isSendable()) return;
	const wanted = wantedByText(asked);
	const answer = wanted
		? await acting.actByMessage(wanted, circumstancesOfMessage(message, asked.asker))
		: emcee.respond(asked).answer;
	for (const [number, page] of render(answer).entries()) {
		const repeatable = { nonce: `${message.id}-${number}`, enforceNonce: true };
		const reply = { messageReference: message, failIfNotExists: false };
		await message.channel.send({ ...page, ...repeatable, ...(number === 0 && { reply }) });
	}
}
