/** How the stand-in reaches the bot: over the socket that the bot opened, or by signed requests to its server. */

import { createHmac } from 'node:crypto';

export type Delivery = {
	kind: 'event' | 'command' | 'tap' | 'submission';
	payload: Readonly<Record<string, unknown>>;
	/** Which repetition of an event this is. */
	attempt?: number;
};

export type Line = {
	/** What the bot put into its acknowledgement; undefined when nothing. Never ends while it owes one. */
	deliver(delivery: Delivery): Promise<unknown>;
};

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function createHttpLine(url: string, signingSecret: string): Line {
	return {
		async deliver(delivery) {
			const { type, body } = encode(delivery);
			const timestamp = String(Math.floor(Date.now() / 1000));
			const response = await fetch(url, {
				method: 'POST',
				headers: {
					'content-type': type,
					'x-slack-request-timestamp': timestamp,
					'x-slack-signature': sign(signingSecret, timestamp, body),
					...(delivery.attempt && { 'x-slack-retry-num': String(delivery.attempt) }),
				},
				body,
			});
			if (!response.ok) throw new Error(`The bot answered ${response.status}.`);
			const answer = await response.text();
			return answer === '' ? undefined : JSON.parse(answer);
		},
	};
}

function sign(secret: string, timestamp: string, body: string): string {
	return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function encode({ kind, payload }: Delivery): { type: string; body: string } {
	if (kind === 'event') return { type: 'application/json', body: JSON.stringify(payload) };
	const fields = kind === 'command' ? payload : { payload: JSON.stringify(payload) };
	const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
	return { type: 'application/x-www-form-urlencoded', body: body.toString() };
}
