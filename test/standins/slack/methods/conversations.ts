/** conversations.* */

import { BOT, type Channel, MEMBER, type Said, type Workspace } from '../workspace.ts';
import { type Arguments, type Methods, needs, page, type Result, refuse } from './result.ts';

export function conversationMethods(workspace: Workspace): Methods {
	const { channels } = workspace;
	const history = (channel: Channel, args: Arguments): Result => {
		const { items, more } = page(standing(workspace, channel.id), args);
		const withMetadata = args.include_all_metadata === 'true';
		return { ok: true, messages: items.map((message) => asMessage(message, withMetadata)), ...more };
	};
	return {
		'conversations.info': needs(workspace, 'channels:read', ({ channel = '' }) => {
			const found = channels.get(channel);
			return found ? { ok: true, channel: found } : refuse('channel_not_found');
		}),
		'conversations.open': needs(workspace, 'im:write', ({ users = '' }) => open(workspace, users)),
		'conversations.history': (args) => {
			const found = channels.get(args.channel ?? '');
			if (!found) return refuse('channel_not_found');
			if (!found.is_member) return refuse('not_in_channel');
			return needs(workspace, historyScope(found), () => history(found, args))(args);
		},
	};
}

const historyScope = ({ is_im, is_private }: Channel): string =>
	is_im ? 'im:history' : is_private ? 'groups:history' : 'channels:history';

/** Newest first. */
const standing = ({ said }: Workspace, channel: string): readonly Said[] =>
	said.filter((message) => message.via === 'post' && message.channel === channel).toReversed();

function open({ people, channels }: Workspace, user: string): Result {
	const found = people.get(user);
	if (!found) return refuse('user_not_found');
	if (found.deleted) return refuse('user_disabled');
	const id = user === MEMBER.user ? MEMBER.direct : `D${user.slice(1)}`;
	const direct = {
		id,
		name: 'directmessage',
		is_im: true,
		is_private: false,
		is_archived: false,
		is_member: true,
	};
	if (!channels.has(id)) channels.set(id, direct);
	return { ok: true, channel: { id } };
}

/** Without being asked for it, Slack tells only of what kind metadata is. */
export function asMessage({ text, blocks, ts, thread_ts, metadata }: Said, withMetadata = true) {
	return {
		type: 'message',
		user: BOT.user,
		bot_id: BOT.bot,
		text,
		blocks,
		ts,
		thread_ts,
		metadata: metadata && (withMetadata ? metadata : { event_type: metadata.event_type }),
	};
}
