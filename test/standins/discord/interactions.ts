/**
 * Interactions: each gets exactly one first answer, within three seconds, then follow-ups.
 *
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */

import { read } from './form.ts';
import { changed } from './history.ts';
import type { Answered, Call, Route } from './http.ts';
import { CallbackForm, type Choice, isChoices, mayAnswer } from './interaction-form.ts';
import { EPHEMERAL, isEmpty, MessageForm } from './message-form.ts';
import { type StoredMessage, store, wireMessage } from './messages.ts';
import type { ModalForm } from './modal-form.ts';
import { refuse } from './refusal.ts';
import { snowflake } from './snowflake.ts';
import type { Channel, World } from './world.ts';

export type Interaction = {
	id: string;
	token: string;
	channel: Channel;
	kind: 'command' | 'button' | 'autocomplete' | 'submit';
	/** The message whose button was pressed. */
	pressed?: StoredMessage;
	born: number;
	/** Undefined until the first answer. */
	answer?: CallbackForm;
	/** The first answer's message, then the follow-ups. */
	messages: StoredMessage[];
	choices: readonly Choice[];
	/** What opened before the member. */
	modal?: ModalForm;
	/** Decided by the first answer, for the follow-ups too. */
	private: boolean;
};

export type Interactions = {
	routes: readonly Route[];
	begin(kind: Interaction['kind'], channel: Channel, pressed?: StoredMessage): Interaction;
	/** From now on the interaction is too old to be answered. */
	expire(interaction: Interaction): void;
};

export function createInteractions(world: World, patience: number): Interactions {
	const open = new Map<string, Interaction>();
	const answered = ({ application, token }: Call['params']): Interaction => {
		const interaction = open.values().find((known) => known.token === token);
		if (!interaction?.answer || application !== world.application) throw refuse.unknownWebhook();
		return interaction;
	};

	return {
		begin(kind, channel, pressed) {
			const id = snowflake();
			const token = `token-of-${id}`;
			const interaction: Interaction = {
				id,
				token,
				channel,
				kind,
				born: Date.now(),
				messages: [],
				choices: [],
				private: false,
				...(pressed && { pressed }),
			};
			open.set(id, interaction);
			return interaction;
		},
		expire(interaction) {
			interaction.born = Number.NEGATIVE_INFINITY;
		},
		routes: [
			{
				method: 'POST',
				path: '/interactions/:id/:token/callback',
				open: true,
				handle({ params, body, query }) {
					const interaction = open.get(params.id ?? '');
					if (!interaction || interaction.token !== params.token) throw refuse.unknownInteraction();
					if (Date.now() - interaction.born >= patience) throw refuse.unknownInteraction();
					return answerFirst(interaction, body, query, world);
				},
			},
			{
				method: 'POST',
				path: '/webhooks/:application/:token',
				open: true,
				handle({ params, body }) {
					return followUp(answered(params), body, world);
				},
			},
			{
				method: 'PATCH',
				path: '/webhooks/:application/:token/messages/:message',
				open: true,
				handle({ params, body }) {
					if (decodeURIComponent(params.message ?? '') !== '@original') throw refuse.unknownMessage();
					return change(answered(params), body, world);
				},
			},
		],
	};
}

function answerFirst(interaction: Interaction, body: unknown, query: Call['query'], world: World): Answered {
	if (interaction.answer) throw refuse.alreadyAcknowledged();
	const form = read(CallbackForm, body);
	if (!mayAnswer(form, interaction)) throw refuse.unknownInteraction();
	take(interaction, form, world);
	interaction.answer = form;
	return query.get('with_response') === 'true'
		? { status: 200, body: { interaction: { id: interaction.id, type: form.type } } }
		: { status: 204 };
}

function take(interaction: Interaction, form: CallbackForm, world: World): void {
	switch (form.type) {
		case 4:
			if (isEmpty(form.data)) throw refuse.emptyMessage();
			interaction.private = isPrivate(form.data);
			interaction.messages.push(post(interaction, form.data, world));
			break;
		case 5:
			interaction.private = isPrivate(form.data);
			break;
		case 6:
			changePressed(interaction, {});
			break;
		case 7:
			changePressed(interaction, form.data);
			break;
		case 8:
			interaction.choices = form.data.choices;
			break;
		case 9:
			interaction.modal = form.data;
	}
}

const isPrivate = ({ flags }: { flags: number }): boolean => (flags & EPHEMERAL) !== 0;

function changePressed(interaction: Interaction, data: object): void {
	const { pressed } = interaction;
	if (!pressed) throw refuse.unknownInteraction();
	pressed.form = changed(pressed, data);
	interaction.private = isPrivate(pressed.form);
	interaction.messages.push(pressed);
}

/** A promised answer comes by its first change. */
function change(interaction: Interaction, body: unknown, world: World): Answered {
	const { messages, channel, answer } = interaction;
	if (!answer || isChoices(answer) || answer.type === 9) throw refuse.unknownMessage();
	const [standing] = messages;
	if (standing) standing.form = changed(standing, body);
	const message = standing ?? post(interaction, promised(interaction, body), world);
	if (!standing) messages.push(message);
	return { status: 200, body: wireMessage(message, channel, world) };
}

function promised({ private: onlyForAsker }: Interaction, body: unknown): MessageForm {
	const form = read(MessageForm, body);
	if (isEmpty(form)) throw refuse.emptyMessage();
	return { ...form, flags: form.flags | (onlyForAsker ? EPHEMERAL : 0) };
}

function followUp(interaction: Interaction, body: unknown, world: World): Answered {
	const form = read(MessageForm, body);
	if (isEmpty(form)) throw refuse.emptyMessage();
	const message = post(interaction, form, world);
	interaction.messages.push(message);
	return { status: 200, body: wireMessage(message, interaction.channel, world) };
}

/** A private message stands in no channel: only its asker has it. */
function post({ channel }: Interaction, form: MessageForm, world: World): StoredMessage {
	const nowhere = { ...channel, messages: [] };
	return store(isPrivate(form) ? nowhere : channel, world.bot, form);
}
