/**
 * Says something to one member only, where the member acted: in answer to the interaction, and then by changing
 * that answer while what it tells of goes on.
 */

import {
	type ButtonInteraction,
	type ChatInputCommandInteraction,
	MessageFlags,
	type ModalSubmitInteraction,
} from 'discord.js';
import type { Outcome } from '../../core/announce/deed.ts';
import type { Answer } from '../../core/answer/answer.ts';
import { type DiscordMessage, render } from './render.ts';

export type Openable = ChatInputCommandInteraction | ButtonInteraction;
export type Acted = Openable | ModalSubmitInteraction;

type Said = Extract<Outcome, { kind: 'said' }>;

const EPHEMERAL = MessageFlags.Ephemeral;

/** Discord waits three seconds for a first answer, so one that takes longer is promised. */
export async function promise(to: Acted, replaces: boolean): Promise<void> {
	if (replaces && to.isButton()) await to.deferUpdate();
	else await to.deferReply({ flags: EPHEMERAL });
}

/** `replaces`: what was pressed stands in a message that only this member sees, and makes place for this. */
export async function whisper(
	to: Acted,
	{ answer, progress }: Said,
	pause: number,
	replaces = false,
): Promise<void> {
	if (progress) await show(to, render(answer)[0], replaces);
	const last = progress ? await follow(progress, to, answer, pause) : answer;
	const [first, ...rest] = render(last);
	await show(to, first, replaces);
	for (const page of rest) await to.followUp(onlyForAsker(page));
}

async function show(to: Acted, page: DiscordMessage, replaces: boolean): Promise<void> {
	if (to.deferred || to.replied) await to.editReply(page);
	else if (replaces && to.isButton()) await to.update(page);
	else await to.reply(onlyForAsker(page));
}

export const onlyForAsker = (page: DiscordMessage) => ({ ...page, flags: page.flags | EPHEMERAL });

/** Gives the last state. Looking on moves the work on, so not being able to show it stops nothing. */
async function follow(
	progress: AsyncIterable<Answer>,
	to: Acted,
	answer: Answer,
	pause: number,
): Promise<Answer> {
	let last = answer;
	let next = performance.now() + pause;
	for await (const changed of progress) {
		last = changed;
		if (performance.now() < next) continue;
		await to.editReply(render(last)[0]).catch(() => {});
		next = performance.now() + pause;
	}
	return last;
}
