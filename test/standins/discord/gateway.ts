/**
 * Discord's Gateway: the connections, and what may befall them.
 *
 * https://discord.com/developers/docs/events/gateway
 */

import { type WebSocket, WebSocketServer } from 'ws';
import { type Frame, Identify, OPCODE, Resume, readFrame } from './gateway-frames.ts';
import { createSessions, type Session, type Sessions } from './sessions.ts';
import type { World } from './world.ts';

export type Gateway = {
	server: WebSocketServer;
	/** How many clients are connected and identified. */
	connected(): number;
	/** How often a client connected, identified, resumed. */
	counts(): { opened: number; identified: number; resumed: number };
	dispatch: Sessions['dispatch'];
	/** Cuts every connection as a network does, without a farewell. */
	cut(): void;
	/** Asks every client to connect anew and resume. */
	reconnect(): void;
	/** Closes every connection with Discord's code, and every coming one that identifies, until `welcome`. */
	dismiss(code: number): void;
	welcome(): void;
};

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const CLOSE = {
	unknownOpcode: 4001,
	undecodable: 4002,
	notIdentified: 4003,
	alreadyIn: 4005,
	badVersion: 4012,
};

/** Discord's own, so that no test lives to see the second one. */
const HEARTBEAT = 41_250;

export function createGateway(world: World, address: () => string, stir: () => void): Gateway {
	const server = new WebSocketServer({ noServer: true });
	const sessions = createSessions(world, address);
	let opened = 0;
	let dismissal: number | undefined;

	const enter = (socket: WebSocket, frame: Frame): Session | undefined => {
		const admitted =
			dismissal ??
			(frame.op === OPCODE.identify
				? sessions.identify(socket, Identify.parse(frame.d))
				: sessions.resume(socket, Resume.parse(frame.d)));
		if (typeof admitted === 'object') return admitted;
		if (admitted === 'unknown') send(socket, { op: OPCODE.invalidSession, d: false });
		else socket.close(admitted);
		return undefined;
	};

	server.on('connection', (socket, request) => {
		opened++;
		let session: Session | undefined;
		socket.on('message', (raw) => {
			const frame = readFrame(String(raw));
			if (!frame) socket.close(CLOSE.undecodable);
			else if (frame.op === OPCODE.heartbeat) send(socket, { op: OPCODE.acknowledged });
			else if (session) socket.close(farewellTo(frame));
			else if (frame.op === OPCODE.identify || frame.op === OPCODE.resume) session = enter(socket, frame);
			else socket.close(CLOSE.notIdentified);
			stir();
		});
		socket.on('close', () => {
			if (session?.socket === socket) session.socket = undefined;
			stir();
		});
		if (!request.url?.includes('v=10')) return socket.close(CLOSE.badVersion);
		send(socket, { op: OPCODE.hello, d: { heartbeat_interval: HEARTBEAT } });
	});

	return {
		server,
		connected: sessions.connected,
		counts: () => ({ opened, ...sessions.counts }),
		dispatch: sessions.dispatch,
		cut() {
			for (const socket of server.clients) socket.terminate();
		},
		reconnect() {
			for (const socket of server.clients) send(socket, { op: OPCODE.reconnect, d: null });
		},
		dismiss(code) {
			dismissal = code;
			for (const socket of server.clients) socket.close(code);
		},
		welcome() {
			dismissal = undefined;
		},
	};
}

const send = (socket: WebSocket, frame: object): void => socket.send(JSON.stringify(frame));

/** Emcee shows no presence and asks for no members, so nothing else may come from a client that is in. */
const farewellTo = ({ op }: Frame): number =>
	op === OPCODE.identify || op === OPCODE.resume ? CLOSE.alreadyIn : CLOSE.unknownOpcode;
