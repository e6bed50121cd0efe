/** Where members ask on Slack: `/event`, a mention, a direct message, a button. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { App, BlockButtonAction, RespondFn } from '@slack/bolt';
import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { MEMBER_COMMAND } from '../../core/commands.ts';
import type { Log } from '../../core/ports.ts';
import { mayHeal } from './failure.ts';
import { type Asked, asTyped, readDirectMessage, readMention } from './inbound.ts';
import { LIMITS } from './limits.ts';
import { createOnce } from './once.ts';
import { ASK, type SlackMessage } from './render.ts';
import type { Reply } from './reply.ts';

export function listen(app: App, reply: Reply, log: Log): void {
	const once = createOnce();

	const answer = async (asked: Asked | undefined, event: string, client: WebClient) => {
		if (asked) await once(event, () => post(asked, reply(asked.text), client, log));
	};

	/** The answer travels in the acknowledgement: a command has three seconds, and `respond` is twice as slow. */
	app.command(`/${MEMBER_COMMAND}`, async ({ command, ack, respond }) => {
		const [first, ...rest] = reply(asTyped(command.text));
		await told(log, async () => {
			await ack({ ...first, ...PRIVATE });
			await respondAll(respond, rest, log);
		});
	});

	app.action<BlockButtonAction>({ action_id: new RegExp(`^${ASK}`, 'u') }, async (tap) => {
		const { action, ack, respond, body } = tap;
		const thread: unknown = body.message?.thread_ts ?? body.container.thread_ts;
		await told(log, async () => {
			await ack();
			await respondAll(
				respond,
				reply(action.value ?? ''),
				log,
				typeof thread === 'string' ? thread : undefined,
			);
		});
	});

	app.event('app_mention', ({ event, body, client, context }) =>
		answer(readMention(event, context.botUserId), body.event_id, client),
	);

	app.event('message', ({ event, body, client, context }) =>
		answer(readDirectMessage(event, context.botUserId), body.event_id, client),
	);
}

/** Only the asker sees it, and the message whose button was pressed stays. */
const PRIVATE = { response_type: 'ephemeral', replace_original: false } as const;

async function respondAll(
	respond: RespondFn,
	messages: readonly SlackMessage[],
	log: Log,
	thread?: string,
): Promise<void> {
	for (const message of messages.slice(0, LIMITS.responses)) {
		await respond({ ...message, ...PRIVATE, ...(thread && { thread_ts: thread }) });
	}
	const left = messages.length - LIMITS.responses;
	if (left > 0) log.warn('An answer was longer than Slack lets a command reply.', { messagesLeft: left });
}

/** What Slack may take at another time is thrown: unacknowledged, the event comes again. */
async function post(
	asked: Asked,
	messages: readonly SlackMessage[],
	client: WebClient,
	log: Log,
): Promise<void> {
	const place = { channel: asked.channel, ...(asked.thread && { thread_ts: asked.thread }) };
	try {
		for (const message of messages) await patiently(() => client.chat.postMessage({ ...message, ...place }));
	} catch (error) {
		if (mayHeal(error)) throw error;
		log.error('Slack did not take a reply.', { channel: asked.channel, why: String(error) });
	}
}

/** A rate limit is the one failure after which Slack surely has not taken the message. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
	try {
		return await attempt();
	} catch (error) {
		if (!(error instanceof WebAPIRateLimitedError)) throw error;
		await sleep(error.retryAfter * 1_000);
		return await attempt();
	}
}

async function told(log: Log, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		log.error('A reply did not reach Slack.', { why: String(error) });
	}
}
