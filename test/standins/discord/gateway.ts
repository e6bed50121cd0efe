/**
 * Discord's Gateway: who may come in, and what they are told.
 *
 * https://discord.com/developers/docs/events/gateway
 */

import { type WebSocket, WebSocketServer } from 'ws';
import { type Frame, Identify, OPCODE, Resume, readFrame } from './gateway-frames.ts';
import { mayPass, PRIVILEGED, seenWith } from './intents.ts';
import { snowflake } from './snowflake.ts';
import { wireGuild, wireUser } from './wire.ts';
import type { World } from './world.ts';

/** A client's session outlives its connection: what it missed is replayed when it resumes. */
type Session = { id: string; intents: number; sent: Frame[]; socket: WebSocket | undefined };

export type Gateway = {
	server: WebSocketServer;
	/** How many clients are connected and identified. */
	connected(): number;
	/** How often a connection was opened, identified, resumed. */
	readonly counts: { opened: number; identified: number; resumed: number };
	dispatch(event: string, data: Record<string, unknown>): void;
	/** Cuts every connection as a network does, without a farewell. */
	cut(): void;
	/** Asks every client to connect anew and resume. */
	reconnect(): void;
	/** Closes every connection with Discord's code, and whoever identifies from now on, until `welcome`. */
	dismiss(code: number): void;
	welcome(): void;
};

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const CLOSE = {
	unknownOpcode: 4001,
	undecodable: 4002,
	notIdentified: 4003,
	badToken: 4004,
	alreadyIn: 4005,
	badShard: 4010,
	badVersion: 4012,
	disallowedIntents: 4014,
};

export function createGateway(world: World, address: () => string, stir: () => void): Gateway {
	const sessions = new Map<string, Session>();
	const counts = { opened: 0, identified: 0, resumed: 0 };
	const server = new WebSocketServer({ noServer: true });
	let dismissal: number | undefined;
	const live = () =>
		sessions
			.values()
			.filter(({ socket }) => socket)
			.toArray();
	const sockets = () => [...server.clients];

	const tell = (session: Session, event: string, data: unknown) => {
		const frame: Frame = { op: OPCODE.dispatch, t: event, s: session.sent.length + 1, d: data };
		session.sent.push(frame);
		session.socket?.send(JSON.stringify(frame));
	};
	const identify = (socket: WebSocket, { token, intents, shard }: Identify): Session | undefined => {
		const refusal = dismissal ?? refusalOf(token, intents, shard);
		if (refusal) return void socket.close(refusal);
		const session: Session = { id: snowflake(), intents, sent: [], socket };
		sessions.set(session.id, session);
		counts.identified++;
		tell(session, 'READY', readyOf(session, shard));
		tell(session, 'GUILD_CREATE', wireGuild(world));
		return session;
	};
	const refusalOf = (token: string, intents: number, shard: Identify['shard']): number | undefined => {
		if (token !== world.token) return CLOSE.badToken;
		if ((intents & PRIVILEGED) !== 0) return CLOSE.disallowedIntents;
		return shard && shard[0] >= shard[1] ? CLOSE.badShard : undefined;
	};
	const readyOf = (session: Session, shard: Identify['shard']) => ({
		v: 10,
		user: wireUser(world.bot),
		guilds: [{ id: world.guild, unavailable: true }],
		session_id: session.id,
		resume_gateway_url: address(),
		shard,
		application: { id: world.application, flags: 0 },
	});
	const resume = (socket: WebSocket, { token, session_id, seq }: Resume): Session | undefined => {
		const session = sessions.get(session_id);
		if (dismissal) return void socket.close(dismissal);
		if (token !== world.token) return void socket.close(CLOSE.badToken);
		if (!session) return void socket.send(JSON.stringify({ op: OPCODE.invalidSession, d: false }));
		session.socket = socket;
		counts.resumed++;
		for (const missed of session.sent.slice(seq)) socket.send(JSON.stringify(missed));
		tell(session, 'RESUMED', null);
		return session;
	};

	server.on('connection', (socket, request) => {
		counts.opened++;
		let session: Session | undefined;
		const receive = (raw: string) => {
			const frame = readFrame(raw);
			if (!frame) return socket.close(CLOSE.undecodable);
			if (frame.op === OPCODE.heartbeat) return socket.send(JSON.stringify({ op: OPCODE.acknowledged }));
			if (frame.op === OPCODE.identify || frame.op === OPCODE.resume) {
				if (session) return socket.close(CLOSE.alreadyIn);
				session =
					frame.op === OPCODE.identify
						? identify(socket, Identify.parse(frame.d))
						: resume(socket, Resume.parse(frame.d));
				return stir();
			}
			if (!session) return socket.close(CLOSE.notIdentified);
			if (frame.op !== OPCODE.presence) socket.close(CLOSE.unknownOpcode);
		};
		socket.on('message', (raw) => receive(String(raw)));
		socket.on('close', () => {
			if (session?.socket === socket) session.socket = undefined;
			stir();
		});
		if (!request.url?.includes('v=10')) return socket.close(CLOSE.badVersion);
		socket.send(JSON.stringify({ op: OPCODE.hello, d: { heartbeat_interval: 41_250 } }));
	});

	return {
		server,
		counts,
		connected: () => live().length,
		dispatch(event, data) {
			for (const session of sessions.values()) {
				if (mayPass(event, data, session.intents))
					tell(session, event, seenWith(event, data, session.intents, world));
			}
		},
		cut() {
			for (const socket of sockets()) socket.terminate();
		},
		reconnect() {
			for (const socket of sockets()) socket.send(JSON.stringify({ op: OPCODE.reconnect, d: null }));
		},
		dismiss(code) {
			dismissal = code;
			for (const socket of sockets()) socket.close(code);
		},
		welcome() {
			dismissal = undefined;
		},
	};
}
