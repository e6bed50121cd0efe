/** Messages: checked, kept in their channel, and told to the gateway, so that a bot also sees its own. */

import { read } from './form.ts';
import type { Answered, Call, Route } from './http.ts';
import { isEmpty, MessageForm } from './message-form.ts';
import { pingsOf } from './pings.ts';
import { refuse } from './refusal.ts';
import { bornAt, snowflake } from './snowflake.ts';
import { wireChannel, wireMember, wireUser } from './wire.ts';
import type { Channel, User, World } from './world.ts';

export type StoredMessage = {
	id: string;
	channel: string;
	author: User;
	form: MessageForm;
	/** The message that this one answers. */
	repliesTo?: string;
	/** Whom it notified. */
	pings: readonly string[];
};

/** Discord sends an event; the gateway decides who may see how much of it. */
export type Announce = (event: string, data: Record<string, unknown>) => void;

export function messageRoutes(world: World, announce: Announce): readonly Route[] {
	const channelOf = (call: Call): Channel => channelIn(world, call);
	return [
		{
			method: 'GET',
			path: '/channels/:channel',
			handle: (call) => ({ status: 200, body: wireChannel(channelOf(call), world) }),
		},
		{
			method: 'POST',
			path: '/channels/:channel/messages',
			handle: (call) => create(channelOf(call), call.body, world, announce),
		},
		{
			method: 'POST',
			path: '/users/@me/channels',
			handle({ body }) {
				const recipient = world.people.find(({ id }) => hasRecipient(body, id));
				if (!recipient) throw refuse.unknownUser();
				return { status: 200, body: wireChannel(world.direct(recipient), world) };
			},
		},
	];
}

export function channelIn(world: World, { params }: Call): Channel {
	const channel = world.channels.get(params.channel ?? '');
	if (!channel) throw refuse.unknownChannel();
	if (channel === world.hidden) throw refuse.missingAccess();
	return channel;
}

/** A message whose nonce was seen before is not posted again: the first one comes back. */
function create(channel: Channel, body: unknown, world: World, announce: Announce): Answered {
	if (channel.refusal) throw channel.refusal;
	const form = read(MessageForm, body);
	if (isEmpty(form)) throw refuse.emptyMessage();
	const first = form.enforce_nonce ? sameNonce(world, form.nonce) : undefined;
	const message = first ?? store(channel, world.bot, form);
	if (!first) announce('MESSAGE_CREATE', wireMessage(message, channel, world));
	return { status: 200, body: wireMessage(message, channel, world) };
}

export function store(channel: Channel, author: User, form: MessageForm): StoredMessage {
	const repliesTo = form.message_reference?.message_id;
	const answered = channel.messages.find(({ id }) => id === repliesTo);
	const message: StoredMessage = {
		id: snowflake(),
		channel: channel.id,
		author,
		form,
		pings: pingsOf(form, answered?.author.id),
		...(answered && { repliesTo: answered.id }),
	};
	channel.messages.push(message);
	return message;
}

const sameNonce = ({ channels, bot }: World, nonce: MessageForm['nonce']): StoredMessage | undefined =>
	channels
		.values()
		.flatMap(({ messages }) => messages)
		.find(({ author, form }) => nonce !== undefined && author === bot && form.nonce === nonce);

const hasRecipient = (body: unknown, id: string): boolean =>
	typeof body === 'object' && body !== null && 'recipient_id' in body && body.recipient_id === id;

const DEFAULT = 0;
const REPLY = 19;

export function wireMessage(message: StoredMessage, channel: Channel, world: World): Record<string, unknown> {
	const { id, author, form, repliesTo } = message;
	return {
		id,
		channel_id: channel.id,
		...(channel.recipient ? { channel_type: 1 } : { guild_id: world.guild, member: wireMember(author) }),
		author: wireUser(author),
		type: repliesTo ? REPLY : DEFAULT,
		...(repliesTo && { message_reference: { message_id: repliesTo, channel_id: channel.id } }),
		content: form.content,
		embeds: form.embeds,
		components: form.components,
		flags: form.flags,
		...(form.nonce !== undefined && { nonce: form.nonce }),
		timestamp: bornAt(id),
		edited_timestamp: null,
		tts: false,
		pinned: false,
		mention_everyone: message.pings.includes('everyone'),
		mentions: [world.bot, world.alice].filter((user) => message.pings.includes(user.id)).map(wireUser),
		mention_roles: [],
		attachments: [],
	};
}
