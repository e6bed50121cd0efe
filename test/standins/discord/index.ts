/**
 * A small, strict Discord on loopback: REST and Gateway for one application, and a member at the keyboard.
 *
 * It refuses what Discord refuses (tokens, intents, limits, shapes, a second first answer, a late one), so
 * that a bot which passes here meets no new error there.
 */

import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Commands, createCommands } from './commands.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { historyRoutes } from './history.ts';
import { answerHttp, type Recorded, type Route } from './http.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import { createMember, type Member } from './member.ts';
import { messageRoutes } from './messages.ts';
import { serverRoutes } from './servers.ts';
import { createWatch, type Watch } from './watch.ts';
import { wireApplication, wireUser } from './wire.ts';
import { createWorld, type World } from './world.ts';

export type DiscordStandIn = {
	/** For `DISCORD_API_URL`. */
	api: string;
	world: World;
	/** Every call to REST, in the order of the answers. */
	calls: readonly Recorded[];
	faults: Faults;
	gateway: Omit<Gateway, 'server' | 'dispatch'>;
	commands: Commands;
	interactions: Interactions;
	member: Member;
	until: Watch['until'];
	close(): Promise<void>;
};

/** `patience`: milliseconds that an interaction waits for its first answer. */
export type DiscordStandInOptions = { token?: string; patience?: number; faults?: Faults };

export async function startDiscord({
	token,
	patience = 3_000,
	faults = createFaults(),
}: DiscordStandInOptions = {}): Promise<DiscordStandIn> {
	const world = createWorld(token);
	const calls: Recorded[] = [];
	const watch = createWatch(() =>
		calls.map(({ method, path, status }) => `${status} ${method} ${path}`).join('\n'),
	);
	let port = 0;
	const gateway = createGateway(world, () => `ws://127.0.0.1:${port}`, watch.stir);
	const announce = gateway.dispatch;
	const commands = createCommands(world);
	const interactions = createInteractions(world, patience);
	const routes = [
		...aboutRoutes(world, () => `ws://127.0.0.1:${port}`),
		...commands.routes,
		...interactions.routes,
		...messageRoutes(world, announce),
		...historyRoutes(world),
		...serverRoutes(world),
	];
	const record = (call: Recorded) => {
		calls.push(call);
		setImmediate(watch.stir);
	};

	const server = createServer((request, response) => {
		void answerHttp(request, response, { token: world.token, routes, faults, record, stir: watch.stir });
	});
	server.on('upgrade', (request, socket, head) => {
		const fault = faults.take('UPGRADE /')?.answer;
		if (fault === 'hang') return;
		if (fault === 'reset') return socket.destroy();
		if (fault && fault !== 'usual') return socket.end(`HTTP/1.1 ${fault.status} Out Of Order\r\n\r\n`);
		gateway.server.handleUpgrade(request, socket, head, (client) =>
			gateway.server.emit('connection', client, request),
		);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	port = typeof address === 'object' && address ? address.port : 0;

	return {
		api: `http://127.0.0.1:${port}/api`,
		world,
		calls,
		faults,
		gateway,
		commands,
		interactions,
		member: createMember({ world, commands, interactions, announce, watch }),
		until: watch.until,
		async close() {
			gateway.cut();
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

const aboutRoutes = (world: World, gatewayAddress: () => string): readonly Route[] => [
	{ method: 'GET', path: '/users/@me', handle: () => ({ status: 200, body: wireUser(world.bot) }) },
	{ method: 'GET', path: '/applications/@me', handle: () => ({ status: 200, body: wireApplication(world) }) },
	{
		method: 'GET',
		path: '/gateway/bot',
		handle: () => ({
			status: 200,
			body: {
				url: gatewayAddress(),
				shards: 1,
				session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
			},
		}),
	},
];
