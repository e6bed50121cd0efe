/** How Slack's questions come in: over a socket that Emcee opens, or over HTTP that Slack calls. */

import type { RequestListener } from 'node:http';
import type { Receiver } from '@slack/bolt';
import type { Status } from './status.ts';

export type Door = {
	receiver: Receiver;
	/** Only by HTTP: answers `POST /slack/events`. */
	events?: RequestListener;
	/** Opens, and keeps open until stopped; rejects when that is hopeless. */
	hold(status: Status): Promise<void>;
	close(): Promise<void>;
};
