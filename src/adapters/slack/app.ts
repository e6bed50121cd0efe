/**
 * Bolt's App, made to acknowledge an event after its reply is out.
 *
 * Bolt acknowledges first, so a crash or a stop in between loses the question. Slack sends again what was
 * not acknowledged; `once` then keeps the answer from being given twice.
 */

import { App, type AuthorizeResult, type Logger, LogLevel, type Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '../../core/ports.ts';
import type { InFlight } from '../chat/in-flight.ts';

export type AppOptions = {
	receiver: Receiver;
	/** Questions that come before Slack told who the bot is wait for it. */
	authorize(): Promise<AuthorizeResult>;
	clientOptions: WebClientOptions;
	logger: Logger;
	log: Log;
	inFlight: InFlight;
};

export function createApp({ receiver, authorize, clientOptions, logger, log, inFlight }: AppOptions): App {
	const app = new App({
		receiver,
		authorize,
		clientOptions,
		logger,
		logLevel: LogLevel.WARN,
		convoStore: false,
	});
	app.error(async (error) => {
		log.error('An event from Slack could not be answered; Slack will send it again.', { why: String(error) });
		throw error;
	});
	const process = acknowledgeLast(app.processEvent.bind(app));
	app.processEvent = (event) => inFlight.track(process(event));
	return app;
}

/** Commands and buttons acknowledge with their reply, in their listeners. */
function acknowledgeLast(process: App['processEvent']): App['processEvent'] {
	return async (event) => {
		if (event.body.type !== 'event_callback') return await process(event);
		await process({ ...event, ack: async () => {} });
		await event.ack();
	};
}
