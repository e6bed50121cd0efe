/**
 * Announcing on Slack: posts once and says honestly how that ended; never repeats by itself.
 *
 * Slack has no key that would make a repetition harmless. So each post carries a mark of its own, by which
 * `find` sees whether it arrived; a long one of which only a part arrived is taken back there, so that all of
 * it can be sent again. Needs no socket: the shell uses it too.
 */

import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import type { Messenger, Sent } from '../../core/announce/messenger.ts';
import type { Log } from '../../core/ports.ts';
import { readReceipt, writeReceipt } from '../chat/receipt.ts';
import { createAddressOf } from './address.ts';
import { SLACK_API, webClientOptions } from './client.ts';
import { clientLog } from './client-log.ts';
import { history } from './history.ts';
import { createInspect } from './inspect.ts';
import { readMark, writeMark } from './mark.ts';
import { failed, notSent } from './not-sent.ts';
import { render, type SlackMessage } from './render.ts';

export type SlackMessengerOptions = {
	botToken: string;
	/** Base of the Web API, ends with `/api/`: for a local stand-in. */
	apiUrl?: string;
	log: Log;
	/** Milliseconds after which a call that got no answer is in doubt. */
	longestCall?: number;
};

export function createSlackMessenger(options: SlackMessengerOptions): Messenger {
	const { botToken, apiUrl = SLACK_API, log, longestCall } = options;
	const client = new WebClient(botToken, webClientOptions(apiUrl, clientLog(log), longestCall));
	const addressOf = createAddressOf(client);

	return {
		platform: 'slack',

		async send(to, answer, key) {
			try {
				const channel = await addressOf(to);
				return await post(client, channel, render(answer), key, apiUrl);
			} catch (error) {
				return failed(error, apiUrl);
			}
		},

		async find(to, key, since) {
			try {
				const channel = await addressOf(to);
				return await findWhole(client, channel, key, since);
			} catch (error) {
				if (isGone(error)) return undefined;
				throw new Error(failed(error, apiUrl).why, { cause: error });
			}
		},

		async edit(_, receipt, answer) {
			try {
				return { kind: 'sent', receipt: await replace(client, receipt, render(answer)) };
			} catch (error) {
				return notSent(error, apiUrl);
			}
		},

		async remove(_, receipt) {
			try {
				const { channel, messages } = readReceipt(receipt);
				await takeAway(client, channel, messages);
				return { kind: 'sent', receipt };
			} catch (error) {
				return notSent(error, apiUrl);
			}
		},

		inspect: createInspect(client, addressOf, apiUrl),
	};
}

/** In a channel that is not there stands nothing: so trying again ends with the reason and its remedy. */
const isGone = (error: unknown): boolean =>
	error instanceof WebAPIPlatformError && error.data.error === 'channel_not_found';

type Messages = readonly SlackMessage[];

async function post(
	client: WebClient,
	channel: string,
	messages: Messages,
	key: string,
	apiUrl: string,
): Promise<Sent> {
	const posted: string[] = [];
	try {
		for (const message of messages) {
			const isLast = posted.length === messages.length - 1;
			const metadata = writeMark(isLast ? { key, earlier: posted } : { key });
			posted.push(await say(client, { ...message, channel, metadata }));
		}
		return { kind: 'sent', receipt: writeReceipt({ channel, messages: posted }) };
	} catch (error) {
		const outcome = notSent(error, apiUrl);
		if (posted.length === 0) return outcome;
		return { kind: 'perhaps', why: `Only ${posted.length} of ${messages.length} arrived. ${outcome.why}` };
	}
}

type Spoken = SlackMessage & { channel: string; metadata?: ReturnType<typeof writeMark> };

async function say(client: WebClient, message: Spoken): Promise<string> {
	const { ts } = await client.chat.postMessage(message);
	if (!ts) throw new Error('Slack took a message without telling its ts.');
	return ts;
}

async function findWhole(client: WebClient, channel: string, key: string, since: Temporal.Instant) {
	const parts: string[] = [];
	for await (const { ts, metadata } of history(client, channel, since)) {
		const mark = readMark(metadata);
		if (!ts || mark?.key !== key) continue;
		if (mark.earlier) return writeReceipt({ channel, messages: [...mark.earlier, ts] });
		parts.push(ts);
	}
	await takeAway(client, channel, parts);
	return undefined;
}

/** In place as far as it goes; what is more comes below whatever was said meanwhile, what is left over goes. */
async function replace(client: WebClient, receipt: string, messages: Messages): Promise<string> {
	const { channel, messages: standing } = readReceipt(receipt);
	const now: string[] = [];
	for (const [at, message] of messages.entries()) {
		const ts = standing[at];
		now.push(ts ? await change(client, channel, ts, message) : await say(client, { ...message, channel }));
	}
	await takeAway(client, channel, standing.slice(now.length));
	return writeReceipt({ channel, messages: now });
}

async function change(
	client: WebClient,
	channel: string,
	ts: string,
	message: SlackMessage,
): Promise<string> {
	const { text, blocks, parse, link_names } = message;
	await client.chat.update({ channel, ts, text, blocks, parse, link_names });
	return ts;
}

/** What somebody removed already is away as well. */
async function takeAway(client: WebClient, channel: string, messages: readonly string[]): Promise<void> {
	for (const ts of messages) {
		try {
			await client.chat.delete({ channel, ts });
		} catch (error) {
			const isAway = error instanceof WebAPIPlatformError && error.data.error === 'message_not_found';
			if (!isAway) throw error;
		}
	}
}
