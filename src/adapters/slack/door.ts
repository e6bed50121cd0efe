/** How Slack's questions come in: over a socket that Emcee opens, or over HTTP that Slack calls. */

import type { RequestListener } from 'node:http';
import type { Receiver } from '@slack/bolt';

export type Door = {
	receiver: Receiver;
	/** Only by HTTP: answers `POST /slack/events`. */
	events?: RequestListener;
	/** Opens and keeps open until stopped; rejects when it is hopeless. */
	hold(told: Told): Promise<void>;
	close(): Promise<void>;
};

export type Told = {
	connected(): void;
	disconnected(): void;
	/** Runs what needs the token until it works. */
	keepTrying<T>(attempt: () => Promise<T>): Promise<T>;
};
