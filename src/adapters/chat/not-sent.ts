/**
 * What both platforms mean by a message that did not go out, or perhaps did.
 *
 * Only an error in making the connection proves that nothing can have arrived; every other loss leaves doubt.
 */

import type { Sent } from '../../core/announce/messenger.ts';

export type NotSent = Exclude<Sent, { kind: 'sent' }>;
export type Failed = Extract<NotSent, { kind: 'failed' }>;

/** `error` as fetch gives it: the cause, not the "fetch failed" around it. */
export function lost(error: unknown, why: string): NotSent {
	const isUnconnected = error instanceof Error && 'code' in error && NO_CONNECTION.has(error.code);
	return isUnconnected ? { kind: 'failed', retry: true, why } : { kind: 'perhaps', why };
}

const NO_CONNECTION = new Set<unknown>([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'UND_ERR_CONNECT_TIMEOUT',
]);

/** For calls that post nothing: what is in doubt has simply failed. */
export const asFailed = (outcome: NotSent): Failed =>
	outcome.kind === 'perhaps' ? { kind: 'failed', retry: true, why: outcome.why } : outcome;
