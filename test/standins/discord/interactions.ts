/**
 * Interactions: each gets exactly one first answer, within three seconds, then follow-ups.
 *
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */

import { read } from './form.ts';
import type { Answered, Call, Route } from './http.ts';
import { CallbackForm, type Choice, isChoices } from './interaction-form.ts';
import { EPHEMERAL, isEmpty, MessageForm } from './message-form.ts';
import { type StoredMessage, store, wireMessage } from './messages.ts';
import { refuse } from './refusal.ts';
import { snowflake } from './snowflake.ts';
import type { Channel, World } from './world.ts';

export type Interaction = {
	id: string;
	token: string;
	channel: Channel;
	kind: 'command' | 'button' | 'autocomplete';
	born: number;
	/** Undefined until the first answer. */
	answer?: CallbackForm;
	/** The first answer's message, then the follow-ups. */
	messages: StoredMessage[];
	choices: readonly Choice[];
	/** Decided by the first answer, for the follow-ups too. */
	private: boolean;
};

export type Interactions = {
	routes: readonly Route[];
	begin(kind: Interaction['kind'], channel: Channel): Interaction;
	/** From now on the interaction is too old to be answered. */
	expire(interaction: Interaction): void;
};

export function createInteractions(world: World, patience: number): Interactions {
	const open = new Map<string, Interaction>();
	const findByToken = (token: string | undefined) => open.values().find((known) => known.token === token);

	return {
		begin(kind, channel) {
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
					const interaction = findByToken(params.token);
					if (!interaction?.answer || params.application !== world.application) throw refuse.unknownWebhook();
					return followUp(interaction, body, world);
				},
			},
		],
	};
}

function answerFirst(interaction: Interaction, body: unknown, query: Call['query'], world: World): Answered {
	if (interaction.answer) throw refuse.alreadyAcknowledged();
	const form = read(CallbackForm, body);
	if (isChoices(form) !== (interaction.kind === 'autocomplete')) throw refuse.unknownInteraction();
	if (form.type === 4 && isEmpty(form.data)) throw refuse.emptyMessage();
	interaction.answer = form;
	if (form.type === 8) interaction.choices = form.data.choices;
	else interaction.private = (form.data.flags & EPHEMERAL) !== 0;
	if (form.type === 4) interaction.messages.push(post(interaction, form.data, world));
	return query.get('with_response') === 'true'
		? { status: 200, body: { interaction: { id: interaction.id, type: form.type } } }
		: { status: 204 };
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
	return store((form.flags & EPHEMERAL) !== 0 ? nowhere : channel, world.bot, form);
}
