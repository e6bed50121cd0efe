/** What the composition root hands to the web: all that the page shows and that is not the page's own. */

import type { RequestListener } from 'node:http';
import type { Answer } from '../../core/answer/answer.ts';
import type { Emcee } from '../../core/emcee.ts';
import type { Locale } from '../../core/people/locale.ts';
import type { Clock, Connection, Log } from '../../core/ports.ts';

export type WebOptions = {
	host: string;
	/** 0 takes any free port. */
	port: number;
	emcee: Emcee;
	clock: Clock;
	connections: readonly Connection[];
	event: ShownEvent;
	/** The languages Emcee speaks. */
	locales: readonly Locale[];
	payloads: Payloads;
	/** Takes what Slack posts to /slack/events, raw: Bolt checks the signature over the untouched body. */
	slackEvents?: RequestListener;
	log: Log;
};

/** `moments` are worth asking at: "When it starts". `zone` is the event's own. */
export type ShownEvent = {
	title: string;
	zone: string;
	moments: readonly { label: string; at: Temporal.Instant }[];
};

/** The chat adapters' own renderers, so that the page shows exactly what they would send. */
type Payloads = {
	slack(answer: Answer): readonly unknown[];
	discord(answer: Answer): readonly unknown[];
};
