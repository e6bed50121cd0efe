/** The stand-in's HTTP side: `/api/METHOD` and the response_urls, with the mishaps one planned for them. */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Mishap, Mishaps } from './mishap.ts';
import type { Responses } from './responses.ts';
import type { Arguments, Result, WebApi } from './web-api.ts';

/** One call of the bot, as it came. */
export type Call = { method: string; token: string; args: Arguments };

export type Parts = { api: WebApi; responses: Responses; mishaps: Mishaps; calls: Call[] };

const RESPONSE_URL = 'response_url';

export function createServerListener(parts: Parts): RequestListener {
	return async (request, response) => {
		const call = await readCall(request);
		parts.calls.push(call);
		const mishap = parts.mishaps.next(call.method, call.args);
		if (mishap) befall(mishap, response, () => perform(parts, call));
		else send(response, call.method, perform(parts, call));
	};
}

async function readCall(request: IncomingMessage): Promise<Call> {
	const body = await text(request);
	const { pathname } = new URL(request.url ?? '/', 'http://slack');
	if (!pathname.startsWith('/api/')) return { method: RESPONSE_URL, token: '', args: { pathname, body } };
	const { token = '', ...args } = Object.fromEntries(new URLSearchParams(body));
	const bearer = request.headers.authorization?.replace(/^Bearer /u, '');
	return { method: pathname.slice('/api/'.length), token: bearer ?? token, args };
}

function perform({ api, responses }: Parts, { method, token, args }: Call): Result {
	if (method !== RESPONSE_URL) return api(method, token, args);
	return responses.take(args.pathname ?? '', args.body ?? '');
}

function befall(mishap: Mishap, response: ServerResponse, work: () => Result): void {
	switch (mishap.kind) {
		case 'status': {
			const { status, retryAfter } = mishap;
			response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }).end();
			return;
		}
		case 'error':
			send(response, '', { ok: false, error: mishap.error });
			return;
		case 'slow':
			setTimeout(() => send(response, '', work()), mishap.milliseconds);
			return;
		case 'hang':
			return;
		case 'lost':
			work();
			response.destroy();
			return;
		case 'done-then-status':
			work();
			response.writeHead(mishap.status).end();
			return;
		case 'done-then-hang':
			work();
	}
}

/** The Web API refuses with status 200, a response_url does not. */
function send(response: ServerResponse, method: string, result: Result): void {
	const status = method === RESPONSE_URL && !result.ok ? 404 : 200;
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}
