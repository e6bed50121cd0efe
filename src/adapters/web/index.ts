/** The web: one port for the playground, the health checks and what Slack posts. */

import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { listen, type WebServer } from './listen.ts';
import type { WebOptions } from './options.ts';
import { besideSlack } from './slack-events.ts';

export async function serveWeb(options: WebOptions): Promise<WebServer> {
	const pages = getRequestListener(createApp(options).fetch);
	return listen(
		options,
		besideSlack(options, (request, response) => void pages(request, response)),
	);
}
