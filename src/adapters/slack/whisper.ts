/**
 * Says something to one member only, where the member acted.
 *
 * By the response_url of what was typed or pressed, which takes five messages within half an hour; then, or
 * where there is none, as a message in the channel that only this member sees; where Emcee is not in that
 * channel, directly. https://docs.slack.dev/interactivity/handling-user-interaction
 */

import type { WebClient } from '@slack/web-api';
import type { Outcome } from '../../core/announce/deed.ts';
import type { Answer } from '../../core/answer/answer.ts';
import type { Log } from '../../core/ports.ts';
import type { AddressOf } from '../chat/address.ts';
import { LIMITS } from './limits.ts';
import { patiently } from './patiently.ts';
import { follow } from './progress.ts';
import { render, type SlackMessage } from './render.ts';
import { told } from './told.ts';

export type Place = {
	user: string;
	channel: string;
	thread?: string;
	responseUrl?: string;
	/** What was pressed stands in a message that only this member sees: what is said takes its place. */
	replaces?: boolean;
};

type Said = Extract<Outcome, { kind: 'said' }>;

export type Whisper = (place: Place, said: Said) => Promise<void>;

export function createWhisper(client: WebClient, addressOf: AddressOf, log: Log): Whisper {
	return async (place, { answer, progress }) => {
		const tell = createTelling(client, addressOf, place);
		await told(log, async () => {
			await tell(answer);
			if (progress) await follow(progress, tell, place.replaces ? UPDATES : 0);
		});
	};
}

type Tell = (answer: Answer) => Promise<void>;

/** Besides the first message and the last. What cannot be replaced is not repeated. */
const UPDATES = LIMITS.responses - 2;

function createTelling(client: WebClient, addressOf: AddressOf, place: Place): Tell {
	const { responseUrl, replaces = false } = place;
	let uses = responseUrl ? LIMITS.responses : 0;
	const say = async (message: SlackMessage, isFirst: boolean): Promise<void> => {
		if (responseUrl && uses-- > 0) {
			const options = {
				response_type: 'ephemeral',
				replace_original: replaces && isFirst,
				...threadOf(place),
			};
			if (await isTaken(responseUrl, { ...message, ...options })) return;
		}
		await sayWithoutUrl(client, addressOf, place, message);
	};
	return async (answer) => {
		for (const [at, message] of render(answer).entries()) await say(message, at === 0);
	};
}

const LONGEST_CALL = 10_000;

/** A lost answer counts as not taken: saying something twice to one member is better than not at all. */
async function isTaken(url: string, body: object): Promise<boolean> {
	const headers = { 'content-type': 'application/json' };
	const signal = AbortSignal.timeout(LONGEST_CALL);
	return fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal }).then(
		({ ok }) => ok,
		() => false,
	);
}

async function sayWithoutUrl(client: WebClient, addressOf: AddressOf, place: Place, message: SlackMessage) {
	const { user, channel } = place;
	const directly = async () => {
		const direct = isDirect(channel)
			? channel
			: await addressOf({ platform: 'slack', channel: user, person: true });
		await client.chat.postMessage({ ...message, channel: direct, ...(isDirect(channel) && threadOf(place)) });
	};
	if (isDirect(channel)) return await patiently(directly);
	try {
		await patiently(() => client.chat.postEphemeral({ ...message, channel, user, ...threadOf(place) }));
	} catch {
		await patiently(directly);
	}
}

/** Ids of direct messages begin so: https://docs.slack.dev/apis/web-api/using-the-conversations-api */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

const threadOf = ({ thread }: Place) => (thread === undefined ? {} : { thread_ts: thread });
