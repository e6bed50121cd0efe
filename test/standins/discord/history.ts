/** Messages that stand in a channel: read again, changed, removed. Only one's own can be changed. */

import { read } from './form.ts';
import type { Call, Route } from './http.ts';
import { EPHEMERAL, isEmpty, MessageForm } from './message-form.ts';
import { channelIn, type StoredMessage, wireMessage } from './messages.ts';
import { refuse } from './refusal.ts';
import type { Channel, World } from './world.ts';

const PATH = '/channels/:channel/messages/:message';

export function historyRoutes(world: World): readonly Route[] {
	const wire = (message: StoredMessage, channel: Channel) =>
		withoutNonce(wireMessage(message, channel, world));
	const find = (call: Call): { channel: Channel; message: StoredMessage } => {
		const channel = channelIn(world, call);
		const message = channel.messages.find(({ id }) => id === call.params.message);
		if (!message) throw refuse.unknownMessage();
		return { channel, message };
	};
	return [
		{
			method: 'GET',
			path: '/channels/:channel/messages',
			handle(call) {
				const channel = channelIn(world, call);
				return { status: 200, body: page(channel, call.query).map((message) => wire(message, channel)) };
			},
		},
		{
			method: 'PATCH',
			path: PATH,
			handle(call) {
				const { channel, message } = find(call);
				if (message.author !== world.bot) throw refuse.notTheAuthor();
				message.form = changed(message, call.body);
				return { status: 200, body: wire(message, channel) };
			},
		},
		{
			method: 'DELETE',
			path: PATH,
			handle(call) {
				const { channel, message } = find(call);
				if (message.author !== world.bot) throw refuse.missingPermissions();
				channel.messages.splice(channel.messages.indexOf(message), 1);
				return { status: 204 };
			},
		},
	];
}

/** Whom a message has notified once is notified by no change, and no change shows it to others. */
export function changed({ form }: StoredMessage, body: unknown): MessageForm {
	const next = read(MessageForm, { ...form, ...(typeof body === 'object' && body) });
	if (isEmpty(next)) throw refuse.emptyMessage();
	return { ...next, flags: next.flags | (form.flags & EPHEMERAL) };
}

const MOST = 100;
const USUAL = 50;

/** Newest first. https://discord.com/developers/docs/resources/message#get-channel-messages */
function page({ messages, silent }: Channel, query: URLSearchParams): readonly StoredMessage[] {
	if (silent) return [];
	const limit = Number(query.get('limit') ?? USUAL);
	const before = query.get('before');
	const older = messages.filter(({ id }) => before === null || BigInt(id) < BigInt(before));
	return older.toReversed().slice(0, Math.min(limit, MOST));
}

/** Discord tells it once, as the message is created. */
const withoutNonce = ({ nonce: _, ...message }: Record<string, unknown>): Record<string, unknown> => message;
