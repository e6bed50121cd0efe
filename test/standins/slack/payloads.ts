/** What Slack sends for what a member does. Ids are counted, so that each is its own. */

import type { Button } from './blocks.ts';
import type { Delivery } from './line.ts';
import { fillIn, type View } from './view.ts';
import { BOT, MEMBER, type Said } from './workspace.ts';

let counted = 0;
const count = () => {
	counted += 1;
	return counted;
};

const ENVELOPE = { token: 'unused', team_id: BOT.team, api_app_id: BOT.app };

/** `more`: another `command`, `channel_id` or `user_id`. */
export function commandOf(text: string, responseUrl: string, more: object = {}): Delivery {
	return {
		kind: 'command',
		payload: {
			...ENVELOPE,
			command: '/event',
			text: escapeAsSlack(text),
			user_id: MEMBER.user,
			user_name: 'member',
			team_domain: 'workspace',
			channel_id: MEMBER.channel,
			channel_name: 'general',
			response_url: responseUrl,
			trigger_id: `trigger-${count()}`,
			...more,
		},
	};
}

/** `more`: what makes the message another one, such as `thread_ts` or `subtype`. */
export function mentionOf(text: string, more: object = {}): Delivery {
	const words = `<@${BOT.user}> ${escapeAsSlack(text)}`;
	return eventOf({ type: 'app_mention', text: words, channel: MEMBER.channel, ...more });
}

export function directMessageOf(text: string, more: object = {}): Delivery {
	const words = escapeAsSlack(text);
	return eventOf({ type: 'message', channel_type: 'im', text: words, channel: MEMBER.direct, ...more });
}

function eventOf(event: object): Delivery {
	const ts = `1674999999.${String(count()).padStart(6, '0')}`;
	return {
		kind: 'event',
		payload: {
			...ENVELOPE,
			type: 'event_callback',
			event_id: `Ev${count()}`,
			event_time: 1_674_999_999,
			authorizations: [{ team_id: BOT.team, user_id: BOT.user, is_bot: true }],
			event: { user: MEMBER.user, team: BOT.team, ts, event_ts: ts, ...event },
		},
	};
}

export function tapOf(button: Button, under: Said, responseUrl: string): Delivery {
	const isEphemeral = under.private;
	return {
		kind: 'tap',
		payload: {
			...ENVELOPE,
			type: 'block_actions',
			user: { id: MEMBER.user, username: 'member', team_id: BOT.team },
			team: { id: BOT.team, domain: 'workspace' },
			channel: { id: under.channel, name: 'general' },
			container: {
				type: 'message',
				message_ts: under.ts,
				channel_id: under.channel,
				is_ephemeral: isEphemeral,
				...(under.thread_ts && { thread_ts: under.thread_ts }),
			},
			...(!isEphemeral && { message: { type: 'message', ts: under.ts, thread_ts: under.thread_ts } }),
			response_url: responseUrl,
			trigger_id: `trigger-${count()}`,
			actions: [{ ...button, block_id: 'block', action_ts: under.ts }],
		},
	};
}

/** `values` by the labels of the fields; `more`: another `user`. */
export function submissionOf(
	view: View,
	values: Readonly<Record<string, string | readonly string[]>>,
	more: object = {},
): Delivery {
	return {
		kind: 'submission',
		payload: {
			...ENVELOPE,
			type: 'view_submission',
			user: { id: MEMBER.user, username: 'member', team_id: BOT.team },
			team: { id: BOT.team, domain: 'workspace' },
			trigger_id: `trigger-${count()}`,
			view: { id: `V${count()}`, ...view, state: fillIn(view, values), hash: 'hash', bot_id: BOT.bot },
			response_urls: [],
			...more,
		},
	};
}

/** Slack hands on what members type with these three escaped. */
const escapeAsSlack = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
