/**
 * The least that takes messages: answers every post at once in a thread of its own, and notes when it came.
 *
 * Speaks just enough of Slack and of Discord for their clients to be content.
 */

import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { parentPort } from 'node:worker_threads';

const arrivals: { where: string; at: number }[] = [];

const server = createServer(async (request, response) => {
	const at = performance.timeOrigin + performance.now();
	const body = await text(request);
	const path = request.url ?? '';
	const isDiscord = path.startsWith('/api/v10/');
	const channel = isDiscord ? path.split('/')[4] : new URLSearchParams(body).get('channel');
	arrivals.push({ where: channel ?? '', at });
	const answer = isDiscord
		? { id: '1', content: JSON.parse(body).content }
		: { ok: true, ts: '1.1', channel };
	response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	parentPort?.postMessage(typeof address === 'object' ? address?.port : undefined);
});
/** Asked for what came since it was last asked. */
parentPort?.on('message', () => parentPort?.postMessage(arrivals.splice(0)));
