/** Discord's REST door: finds the route, checks the token, records the call, and lets faults happen. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Fault, Faults } from './faults.ts';
import { Refusal, refuse } from './refusal.ts';

export type Answered = { status: number; body?: unknown; headers?: Record<string, string> };

/** `path` is without `/api/v10`; `params` are the named parts of the route's pattern. */
export type Call = {
	method: string;
	path: string;
	query: URLSearchParams;
	params: Record<string, string | undefined>;
	body: unknown;
};

export type Recorded = Pick<Call, 'method' | 'path' | 'body'> & { status: number | 'reset' | 'hang' };

export type Route = {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	path: string;
	/** The address itself holds a token (interactions, webhooks), so no `Authorization` is asked for. */
	open?: true;
	handle(call: Call): Answered;
};

export type Door = {
	token: string;
	routes: readonly Route[];
	faults: Faults;
	record(call: Recorded): void;
	stir(): void;
};

const BASE = '/api/v10';

export async function answerHttp(
	request: IncomingMessage,
	response: ServerResponse,
	door: Door,
): Promise<void> {
	const call = await readCall(request);
	const fault = door.faults.take(`${call.method} ${call.path}`, call.body) ?? NO_FAULT;
	door.stir();
	await fault.after;
	const usual = fault.handled ? handle(call, request.headers.authorization, door) : NOT_HANDLED;
	const answer = fault.answer === 'usual' ? usual : fault.answer;
	const { method, path, body } = call;
	door.record({ method, path, body, status: typeof answer === 'string' ? answer : answer.status });
	if (answer === 'hang') return;
	if (answer === 'reset') request.socket.resetAndDestroy();
	else write(response, answer);
}

const NO_FAULT: Fault = { handled: true, answer: 'usual' };
const NOT_HANDLED: Answered = { status: 500 };

async function readCall(request: IncomingMessage): Promise<Call> {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
	const body = await text(request);
	return {
		method: request.method ?? 'GET',
		path: pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : pathname,
		query: searchParams,
		params: {},
		body: body === '' ? undefined : JSON.parse(body),
	};
}

function handle(call: Call, authorization: string | undefined, door: Door): Answered {
	try {
		const found = findRoute(call, door.routes);
		if (!found) throw refuse.notFound();
		if (!found.route.open && authorization !== `Bot ${door.token}`) throw refuse.unauthorized();
		return found.route.handle({ ...call, params: found.params });
	} catch (error) {
		if (error instanceof Refusal) return { status: error.status, body: error.body() };
		throw error;
	}
}

function findRoute(
	call: Call,
	routes: readonly Route[],
): { route: Route; params: Call['params'] } | undefined {
	for (const route of routes) {
		if (route.method !== call.method) continue;
		const match = new URLPattern({ pathname: route.path }).exec({ pathname: call.path });
		if (match) return { route, params: match.pathname.groups };
	}
	return undefined;
}

function write(response: ServerResponse, { status, body, headers }: Answered): void {
	const json = body === undefined ? undefined : JSON.stringify(body);
	response.writeHead(status, { ...(json && { 'content-type': 'application/json' }), ...headers });
	response.end(json);
}
