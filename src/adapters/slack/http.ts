/** Slack over HTTP: signed requests to `/slack/events` on the one server that Emcee has. */

import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { Log } from '../../core/ports.ts';
import type { Door } from './door.ts';

export function httpDoor(signingSecret: string, log: Log, logger: Logger): Door {
	const receiver = new HTTPReceiver({
		signingSecret,
		logger,
		/** Failures were logged where they happened; unacknowledged, an event comes again. */
		processEventErrorHandler: async ({ response }) => {
			if (!response.headersSent) response.writeHead(500).end();
			return false;
		},
	});
	return {
		receiver,
		events(request, response) {
			response.once('finish', () => {
				if (response.statusCode === 401) log.warn(UNSIGNED);
			});
			try {
				receiver.requestListener(request, response);
			} catch {
				/** Bolt throws for a path or method that it does not know. */
				response.writeHead(404).end();
			}
		},
		async hold({ connected }) {
			connected();
		},
		async close() {},
	};
}

const UNSIGNED =
	'A request to /slack/events was not signed with SLACK_SIGNING_SECRET. If it came from Slack, copy the Signing Secret from the app’s page “Basic Information” and start again.';
