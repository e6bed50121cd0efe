/**
 * Why a message did not go out, or perhaps did: Slack's errors in the words of delivering, each with what a
 * person can do. https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */

import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { asFailed, type Failed, lost, type NotSent } from '../chat/not-sent.ts';
import { mayHeal, toFault } from './failure.ts';

export function notSent(error: unknown, apiUrl: string): NotSent {
	if (error instanceof WebAPIRateLimitedError) {
		const after = Temporal.Duration.from({ seconds: Math.ceil(error.retryAfter) });
		return { kind: 'failed', retry: true, why: 'Slack asks to wait before the next message.', after };
	}
	if (error instanceof WebAPIPlatformError) return refused(error, apiUrl);
	const cause = error instanceof WebAPIRequestError ? error.original.cause : undefined;
	return lost(cause, toFault(error, 'SLACK_BOT_TOKEN', apiUrl).message);
}

/** For calls that post nothing: what is in doubt has simply failed. */
export const failed = (error: unknown, apiUrl: string): Failed => asFailed(notSent(error, apiUrl));

/** With these, Slack says, some of it may have been done before the error. */
const IN_DOUBT = new Set(['fatal_error', 'internal_error', 'service_unavailable']);

function refused(error: WebAPIPlatformError, apiUrl: string): NotSent {
	const { error: code } = error.data;
	const why = remedy(error, apiUrl);
	if (IN_DOUBT.has(code)) return { kind: 'perhaps', why };
	return { kind: 'failed', retry: mayHeal(error) || TOO_MANY.has(code), why };
}

const TOO_MANY = new Set(['rate_limited', 'message_limit_exceeded']);

const TOKEN = new Set(['not_authed', 'invalid_auth', 'account_inactive', 'token_revoked', 'token_expired']);

function remedy(error: WebAPIPlatformError, apiUrl: string): string {
	const { error: code } = error.data;
	if (TOKEN.has(code) || mayHeal(error)) return toFault(error, 'SLACK_BOT_TOKEN', apiUrl).message;
	if (code === 'missing_scope') return missingScope(error.data);
	return whyNot(code);
}

export const whyNot = (code: string): string => REMEDIES[code] ?? `Slack refuses the message (${code}).`;

function missingScope(data: object): string {
	const scope = 'needed' in data ? ` ${String(data.needed)}` : '';
	return `The Slack app lacks a permission: add the scope${scope} on its page “OAuth & Permissions” and install it again.`;
}

const RESTRICTED =
	'Slack restricts who may post in that channel. Ask whoever manages it to let the app Emcee post there.';

const UNKNOWN_PERSON =
	'Slack knows no such person here any more, or does not let Emcee write to them. They need to open the app Emcee once.';

const REMEDIES: Readonly<Record<string, string>> = {
	channel_not_found:
		'Slack finds no such channel. If it is private, invite Emcee there with /invite @Emcee; if it was deleted, choose another one.',
	not_in_channel: 'Emcee is not in that channel. Invite it there with /invite @Emcee.',
	is_archived: 'The channel is archived. Unarchive it in Slack, or choose another one.',
	restricted_action: RESTRICTED,
	restricted_action_read_only_channel: RESTRICTED,
	restricted_action_thread_only_channel: RESTRICTED,
	restricted_action_non_threadable_channel: RESTRICTED,
	user_not_found: UNKNOWN_PERSON,
	users_not_found: UNKNOWN_PERSON,
	user_not_visible: UNKNOWN_PERSON,
	user_disabled: 'That person’s Slack account is deactivated.',
	cannot_dm_bot: 'That is an app, which takes no direct messages.',
	messages_tab_disabled:
		'The app Emcee takes no direct messages. Switch on the Messages Tab on its page “App Home”.',
	message_not_found: 'The message is no longer there.',
	cant_update_message: 'Slack does not let Emcee change that message.',
	edit_window_closed: 'Slack does not let messages of that age be changed.',
	cant_delete_message: 'Slack does not let Emcee remove that message.',
};
