/**
 * Slack's errors in our words: what happened, what to do, and whether waiting heals it.
 *
 * `unreachable` is worth another try; `refused` needs a person.
 */

import {
	WebAPIHTTPError,
	WebAPIPlatformError,
	WebAPIRateLimitedError,
	WebAPIRequestError,
} from '@slack/web-api';
import { Fault } from '../../core/fault.ts';

export type TokenName = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

/** Slack's own bad days; every other error it names stays until somebody changes something. */
const TEMPORARY = new Set([
	'accesslimited',
	'fatal_error',
	'internal_error',
	'ratelimited',
	'request_timeout',
	'service_unavailable',
	'team_added_to_org',
]);

export const mayHeal = (error: unknown): boolean =>
	!(error instanceof WebAPIPlatformError) || TEMPORARY.has(error.data.error);

/** `token` is the one that the failed call carried. */
export function toFault(error: unknown, token: TokenName, apiUrl: string): Fault {
	if (error instanceof Fault) return error;
	if (error instanceof WebAPIPlatformError && !mayHeal(error)) {
		return new Fault('refused', `Slack refuses ${token} (${error.data.error}). ${REMEDIES[token]}`);
	}
	return new Fault('unreachable', unreachable(error, apiUrl), { cause: error });
}

/** Tokens of the wrong kind are told before Slack is asked: its own answer would name neither. */
export function checkKind(token: TokenName, value: string): void {
	if (KINDS[token].test(value)) return;
	throw new Fault('refused', `${token} holds no token of the right kind. ${REMEDIES[token]}`);
}

/** Rotated bot tokens begin with `xoxe.`: https://docs.slack.dev/authentication/tokens */
const KINDS: Record<TokenName, RegExp> = { SLACK_BOT_TOKEN: /^(xoxe\.)?xoxb-/u, SLACK_APP_TOKEN: /^xapp-/u };

const REMEDIES: Record<TokenName, string> = {
	SLACK_BOT_TOKEN:
		'Copy the Bot User OAuth Token (xoxb-…) from the app’s page “OAuth & Permissions” and start again.',
	SLACK_APP_TOKEN:
		'Copy an app-level token (xapp-…) with the scope connections:write from the app’s page “Basic Information” and start again.',
};

function unreachable(error: unknown, apiUrl: string): string {
	if (error instanceof WebAPIPlatformError) return `Slack has a problem of its own (${error.data.error}).`;
	if (error instanceof WebAPIHTTPError) return `Slack answers ${error.statusCode} at ${apiUrl}.`;
	if (error instanceof WebAPIRateLimitedError) return 'Slack is being asked too often.';
	if (error instanceof WebAPIRequestError) {
		return `Slack cannot be reached at ${apiUrl} (${cause(error.original)}). Check the network, and SLACK_API_URL if it is set.`;
	}
	return 'Slack closes the connection as soon as it is open. Check that Socket Mode is switched on for the app.';
}

/** "ECONNREFUSED" says more than "fetch failed". */
function cause(error: Error): string {
	const { cause } = error;
	return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
