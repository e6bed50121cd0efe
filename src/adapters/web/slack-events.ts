/**
 * Lets Slack's posts past the pages, untouched.
 *
 * Bolt verifies a signature over the raw body, and throws at once on a request that it does not expect:
 * unguarded, one stray GET would end the process.
 */

import type { RequestListener, ServerResponse } from 'node:http';
import type { WebOptions } from './options.ts';

const PATH = '/slack/events';

export function besideSlack(
	{ slackEvents, log }: Pick<WebOptions, 'slackEvents' | 'log'>,
	pages: RequestListener,
): RequestListener {
	if (!slackEvents) return pages;
	return (request, response) => {
		if (request.url?.split('?')[0] !== PATH) return pages(request, response);
		if (request.method !== 'POST') return refuse(response, 405, 'Slack posts its events here.');
		try {
			slackEvents(request, response);
		} catch (error) {
			log.error('A request from Slack could not be taken', { why: String(error) });
			refuse(response, 500, 'Emcee could not take this request.');
		}
	};
}

function refuse(response: ServerResponse, status: number, why: string): void {
	if (response.headersSent) return void response.end();
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', allow: 'POST' }).end(`${why}\n`);
}
