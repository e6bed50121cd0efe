/** Where members ask on Slack: `/event`, a mention, a direct message, a button. */

import type { App, BlockAction, BlockButtonAction, RespondFn, SlashCommand } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { asDeed, asMemberDeed, MEMBER_COMMAND } from '../../core/commands.ts';
import type { Log } from '../../core/ports.ts';
import type { Acting } from './acting.ts';
import { mayHeal } from './failure.ts';
import { type Asked, asTyped, asWritten, readDirectMessage, readMention } from './inbound.ts';
import { LIMITS } from './limits.ts';
import { createOnce } from './once.ts';
import { patiently } from './patiently.ts';
import { ASK, type SlackMessage } from './render.ts';
import type { Reply } from './reply.ts';
import { told } from './told.ts';
import type { Place } from './whisper.ts';

export function listen(app: App, reply: Reply, acting: Acting, log: Log): void {
	const once = createOnce();

	const answer = async (asked: Asked | undefined, event: string, client: WebClient) => {
		if (!asked) return;
		const { text, user, channel, thread } = asked;
		const wanted = asMemberDeed(text);
		await once(event, () =>
			wanted && user
				? acting.act(wanted, { user, channel, ...(thread && { thread }) })
				: post(asked, reply(text), client, log),
		);
	};

	/** The answer travels in the acknowledgement: a command has three seconds, and `respond` is twice as slow. */
	app.command(`/${MEMBER_COMMAND}`, async ({ command, ack, respond }) => {
		const wanted = asMemberDeed(asWritten(command.text));
		await told(log, async () => {
			if (wanted) {
				await ack();
				return await acting.act(wanted, typedIn(command), command.trigger_id);
			}
			const [first, ...rest] = reply(asTyped(command.text));
			await ack({ ...first, ...PRIVATE });
			await respondAll(respond, rest, log);
		});
	});

	app.action<BlockButtonAction>({ action_id: new RegExp(`^${ASK}`, 'u') }, async (tap) => {
		const { action, ack, respond, body } = tap;
		const wanted = asDeed(action.value ?? '');
		const place = pressedIn(body);
		await told(log, async () => {
			await ack();
			if (!wanted) return await respondAll(respond, reply(action.value ?? ''), log, place.thread);
			const replaces = wanted.organiser && body.container.is_ephemeral === true;
			await acting.act(wanted, { ...place, replaces }, body.trigger_id);
		});
	});

	app.event('app_mention', ({ event, body, client, context }) =>
		answer(readMention(event, context.botUserId), body.event_id, client),
	);

	app.event('message', ({ event, body, client, context }) =>
		answer(readDirectMessage(event, context.botUserId), body.event_id, client),
	);
}

const typedIn = ({ user_id, channel_id, response_url }: SlashCommand): Place => ({
	user: user_id,
	channel: channel_id,
	responseUrl: response_url,
});

function pressedIn({ user, channel, container, message, response_url }: BlockAction): Place {
	const thread: unknown = message?.thread_ts ?? container.thread_ts;
	return {
		user: user.id,
		channel: channel?.id ?? String(container.channel_id),
		...(typeof thread === 'string' && { thread }),
		responseUrl: response_url,
	};
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
