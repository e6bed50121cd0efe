/**
 * Slack's Socket Mode, with a connection kept by us.
 *
 * Left to itself Bolt's client waits seconds before it connects again, although Slack asks for that every
 * few hours, and ends the whole process when the token was revoked meanwhile. Here the next connection is
 * opened at once, and a failure is status.
 */

import { type Logger, SocketModeReceiver } from '@slack/bolt';
import type { SocketModeClient } from '@slack/socket-mode';
import type { WebClientOptions } from '@slack/web-api';
import { atMost } from '../chat/at-most.ts';
import type { Door } from './door.ts';
import { checkKind } from './failure.ts';
import type { Status } from './status.ts';

/** A connection that answers no ping for so long is dead; commands wait three seconds at most. */
const LONGEST_SILENCE = 2_000;
const LONGEST_GREETING = 10_000;
const LONGEST_GOODBYE = 300;
/** Slack means it when it closes sooner than this: no hurry to come back. */
const SHORT_LIFE = 5_000;

export function socketDoor(appToken: string, clientOptions: WebClientOptions, logger: Logger): Door {
	const receiver = new SocketModeReceiver({
		appToken,
		logger,
		autoReconnectEnabled: false,
		clientPingTimeout: LONGEST_SILENCE,
		installerOptions: { clientOptions },
		/** Failures were logged where they happened; unacknowledged, an event comes again. */
		processEventErrorHandler: async () => false,
	});
	const { client } = receiver;
	return {
		receiver,
		async hold(status) {
			for (;;) {
				await status.keepTrying('SLACK_APP_TOKEN', async () => {
					checkKind('SLACK_APP_TOKEN', appToken);
					await live(client, status);
				});
			}
		},
		close: () => atMost(LONGEST_GOODBYE, client.disconnect()),
	};
}

async function live(client: SocketModeClient, status: Status): Promise<void> {
	await greet(client);
	status.connected();
	const since = performance.now();
	await new Promise((resolve) => client.once('disconnected', resolve));
	status.disconnected();
	if (performance.now() - since < SHORT_LIFE) throw new Error('The connection was closed at once.');
}

/** Slack's hello; a server that accepts and then says nothing counts as away. */
async function greet(client: SocketModeClient): Promise<void> {
	const impatience = setTimeout(() => void client.disconnect(), LONGEST_GREETING);
	try {
		await client.start();
	} finally {
		clearTimeout(impatience);
	}
}
