/** chat.* */

import type { z } from 'zod';
import { type Content, carelessness, Ephemeral, Posted, readMessage, Updated } from '../message.ts';
import type { Said, Workspace } from '../workspace.ts';
import { asMessage } from './conversations.ts';
import { type Arguments, type Methods, needs, type Result, refuse } from './result.ts';

export function chatMethods(workspace: Workspace): Methods {
	const { said, channels, complaints } = workspace;
	const mayWrite = (id = ''): string | undefined => {
		const channel = channels.get(id);
		if (!channel) return 'channel_not_found';
		if (channel.is_archived) return 'is_archived';
		return channel.is_member ? undefined : 'not_in_channel';
	};
	const write = <T extends Content>(schema: z.ZodType<T>, take: (content: T) => Said | undefined) =>
		needs(workspace, 'chat:write', (args) => {
			const reading = readMessage(schema, args);
			if (reading.kind === 'refused') {
				complaints.push(`${reading.error}: ${reading.why}`);
				return refuse(reading.error, { response_metadata: { messages: [reading.why] } });
			}
			const error = mayWrite(args.channel);
			if (error) return refuse(error);
			const taken = take(reading.content);
			if (!taken) return refuse('message_not_found');
			complaints.push(...carelessness(reading.content));
			return taken.via === 'ephemeral' ? { ok: true, message_ts: taken.ts } : answered(taken);
		});
	const posted = ({ channel, ts }: Arguments): Said | undefined =>
		said.find((message) => message.via === 'post' && message.channel === channel && message.ts === ts);

	return {
		'chat.postMessage': write(Posted, (content) =>
			workspace.say({ ...content, via: 'post', private: false }),
		),
		'chat.postEphemeral': write(Ephemeral, ({ user: _, ...content }) =>
			workspace.say({ ...content, via: 'ephemeral', private: true }),
		),
		'chat.update': write(Updated, ({ channel, ts, ...content }) => {
			const before = posted({ channel, ts });
			return before && workspace.change(before, content);
		}),
		'chat.delete': needs(workspace, 'chat:write', (args) => {
			const error = mayWrite(args.channel);
			if (error) return refuse(error);
			const message = posted(args);
			if (!message) return refuse('message_not_found');
			workspace.remove(message);
			return { ok: true, channel: message.channel, ts: message.ts };
		}),
	};
}

const answered = (message: Said): Result => ({
	ok: true,
	channel: message.channel,
	ts: message.ts,
	message: asMessage(message),
});
