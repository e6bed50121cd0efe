/**
 * A Slack that fits on loopback: the Web API, Socket Mode, signed requests and response_urls, as far as Emcee
 * uses them, and as strict as the real one about tokens, limits and blocks.
 */

import { once } from 'node:events';
import { createServer } from 'node:http';
import { createMishaps, type Mishaps } from './mishap.ts';
import { createResponses, type Responses } from './responses.ts';
import { type Call, createServerListener } from './server.ts';
import { createSocketMode, type SocketMode } from './socket.ts';
import { createWebApi } from './web-api.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

export type Slack = {
	/** For SLACK_API_URL. */
	apiUrl: string;
	workspace: Workspace;
	socket: SocketMode;
	responses: Responses;
	mishaps: Mishaps;
	/** Every call of the bot, in order. */
	calls: readonly Call[];
	stop(): Promise<void>;
};

export async function startSlack(mishaps = createMishaps()): Promise<Slack> {
	const workspace = createWorkspace();
	const calls: Call[] = [];
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
	const origin = `http://127.0.0.1:${address.port}`;
	const socket = createSocketMode(server, origin);
	const responses = createResponses(workspace, origin);
	const api = createWebApi(workspace, socket.link);
	server.on('request', createServerListener({ api, responses, mishaps, calls }));

	return {
		apiUrl: `${origin}/api/`,
		workspace,
		socket,
		responses,
		mishaps,
		calls,
		async stop() {
			socket.stop();
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
