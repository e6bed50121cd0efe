/** The methods of the Web API that Emcee uses: https://docs.slack.dev/reference/methods */

import { carelessness, Posted, readMessage } from './message.ts';
import { BOT, type Said, TOKENS, type Workspace } from './workspace.ts';

export type Arguments = Readonly<Record<string, string>>;
export type Result =
	| { ok: true; [field: string]: unknown }
	| { ok: false; error: string; [field: string]: unknown };

type Method = (args: Arguments) => Result;

export type WebApi = (method: string, token: string, args: Arguments) => Result;

const refuse = (error: string, more: object = {}): Result => ({ ok: false, error, ...more });

/** `link` gives the address of a new Socket Mode connection. */
export function createWebApi(workspace: Workspace, link: () => string): WebApi {
	const app: Record<string, Method> = { 'apps.connections.open': () => ({ ok: true, url: link() }) };
	const bot: Record<string, Method> = {
		...team(),
		...conversations(workspace),
		...chat(workspace),
		...views(),
	};

	return (method, token, args) => {
		const known = app[method] ?? bot[method];
		if (!known) return refuse('unknown_method');
		if (token === '') return refuse('not_authed');
		if (token !== TOKENS.bot && token !== TOKENS.app) return refuse('invalid_auth');
		if ((token === TOKENS.app) !== method in app) return refuse('not_allowed_token_type');
		return known(args);
	};
}

function team(): Record<string, Method> {
	return {
		'auth.test': () => ({
			ok: true,
			url: 'https://workspace.slack.com/',
			team: 'Workspace',
			user: 'emcee',
			team_id: BOT.team,
			user_id: BOT.user,
			bot_id: BOT.bot,
		}),
		'users.info': ({ user }) => ({
			ok: true,
			user: { id: user, tz: 'Europe/Zurich', locale: 'en-US', is_admin: false, is_bot: false },
		}),
	};
}

function conversations({ channels, said }: Workspace): Record<string, Method> {
	return {
		'conversations.info': ({ channel = '' }) => {
			const found = channels.get(channel);
			return found ? { ok: true, channel: found } : refuse('channel_not_found');
		},
		'conversations.list': () => ({ ok: true, channels: [...channels.values()] }),
		'conversations.history': ({ channel = '', limit = '100' }) => {
			if (!channels.has(channel)) return refuse('channel_not_found');
			const posted = said.filter((message) => message.via === 'post' && message.channel === channel);
			return {
				ok: true,
				messages: posted.toReversed().slice(0, Number(limit)).map(asMessage),
				has_more: false,
			};
		},
	};
}

function chat(workspace: Workspace): Record<string, Method> {
	const mayWrite = (id: string): string | undefined => {
		const channel = workspace.channels.get(id);
		if (!channel) return 'channel_not_found';
		if (channel.is_archived) return 'is_archived';
		return channel.is_member ? undefined : 'not_in_channel';
	};
	const write = (args: Arguments, take: (content: Posted) => Said | undefined): Result => {
		const reading = readMessage(Posted, args);
		if (reading.kind === 'refused') {
			workspace.complaints.push(`${reading.error}: ${reading.why}`);
			return refuse(reading.error, { response_metadata: { messages: [reading.why] } });
		}
		const error = mayWrite(reading.content.channel);
		if (error) return refuse(error);
		const taken = take(reading.content);
		if (!taken) return refuse('message_not_found');
		workspace.complaints.push(...carelessness(reading.content));
		return { ok: true, channel: taken.channel, ts: taken.ts, message: asMessage(taken) };
	};

	return {
		'chat.postMessage': (args) =>
			write(args, (content) => workspace.say({ ...content, via: 'post', private: false })),
		'chat.update': (args) => write(args, (content) => workspace.update(args.ts ?? '', content)),
	};
}

function views(): Record<string, Method> {
	const view: Method = ({ view = '' }) => ({ ok: true, view: { id: 'V0VIEW', ...JSON.parse(view) } });
	return { 'views.open': view, 'views.publish': view };
}

const asMessage = ({ text, blocks, ts, thread_ts, metadata }: Said) => ({
	type: 'message',
	user: BOT.user,
	bot_id: BOT.bot,
	text,
	blocks,
	ts,
	thread_ts,
	metadata,
});
