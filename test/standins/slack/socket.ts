/** Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode */

import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Delivery, Line } from './line.ts';
import { BOT } from './workspace.ts';

export type SocketMode = Line & {
	/** What `apps.connections.open` gives; good for one connection. */
	link(): string;
	/** Connections that are open now. */
	connections(): number;
	/** Resolves when so many connections have been opened since the start. */
	opened(count: number): Promise<void>;
	/** What Slack asks for every few hours. */
	refresh(): void;
	/** The network breaks: no goodbye. */
	cut(): void;
	/** So many of the next connections get closed before Slack says hello. */
	refuse(times: number): void;
	stop(): void;
};

const Acknowledgement = z.strictObject({ envelope_id: z.string(), payload: z.unknown() });

export function createSocketMode(server: Server, origin: string): SocketMode {
	const tickets = new Set<string>();
	const sockets = new Set<WebSocket>();
	const awaited = new Map<string, (payload: unknown) => void>();
	const counting = new Set<() => void>();
	let refusals = 0;
	let envelopes = 0;
	let links = 0;
	let greeted = 0;
	const webSockets = new WebSocketServer({ noServer: true });

	server.on('upgrade', (request, stream, head) => {
		const isInvited = tickets.delete(request.url ?? '');
		if (!isInvited || refusals-- > 0) return stream.destroy();
		webSockets.handleUpgrade(request, stream, head, (socket) => {
			sockets.add(socket);
			socket.on('close', () => sockets.delete(socket));
			socket.on('message', (data) => {
				const { envelope_id, payload } = Acknowledgement.parse(JSON.parse(String(data)));
				awaited.get(envelope_id)?.(payload);
				awaited.delete(envelope_id);
			});
			socket.send(
				JSON.stringify({
					type: 'hello',
					num_connections: sockets.size,
					connection_info: { app_id: BOT.app },
				}),
			);
			greeted += 1;
			for (const count of counting) count();
		});
	});

	const opened = (count: number) =>
		new Promise<void>((resolve) => {
			const look = () => {
				if (greeted < count) return;
				counting.delete(look);
				resolve();
			};
			counting.add(look);
			look();
		});

	return {
		link() {
			links += 1;
			const path = `/link/?ticket=${links}`;
			tickets.add(path);
			return `${origin.replace('http', 'ws')}${path}`;
		},
		connections: () => sockets.size,
		opened,
		async deliver(delivery) {
			const [socket] = sockets;
			if (!socket) throw new Error('The bot is not connected.');
			envelopes += 1;
			const id = `envelope-${envelopes}`;
			const acknowledged = new Promise((resolve) => awaited.set(id, resolve));
			socket.send(JSON.stringify(envelope(id, delivery)));
			return await acknowledged;
		},
		refresh() {
			for (const socket of sockets)
				socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
		},
		cut() {
			for (const socket of sockets) socket.terminate();
		},
		refuse(times) {
			refusals = times;
		},
		stop() {
			for (const socket of sockets) socket.terminate();
			webSockets.close();
		},
	};
}

const TYPES = {
	event: 'events_api',
	command: 'slash_commands',
	tap: 'interactive',
	submission: 'interactive',
} as const;

const envelope = (id: string, { kind, payload, attempt = 0 }: Delivery) => ({
	envelope_id: id,
	type: TYPES[kind],
	accepts_response_payload: kind !== 'event',
	payload,
	...(kind === 'event' && { retry_attempt: attempt, retry_reason: attempt > 0 ? 'timeout' : '' }),
});
