/**
 * Sessions on the Gateway: who got in, what each was told, and what is told again when one resumes.
 *
 * https://discord.com/developers/docs/events/gateway#resuming
 */

import type { WebSocket } from 'ws';
import { type Frame, type Identify, OPCODE, type Resume } from './gateway-frames.ts';
import { mayPass, PRIVILEGED, seenWith } from './intents.ts';
import { snowflake } from './snowflake.ts';
import { wireGuild, wireUser } from './wire.ts';
import type { World } from './world.ts';

/** It outlives its connection: what it missed is replayed when it resumes. */
export type Session = { id: string; intents: number; sent: Frame[]; socket: WebSocket | undefined };

export type Sessions = {
	readonly counts: { identified: number; resumed: number };
	/** A number is the code to close with. */
	identify(socket: WebSocket, wish: Identify): Session | number;
	resume(socket: WebSocket, wish: Resume): Session | 'unknown' | number;
	dispatch(event: string, data: Record<string, unknown>): void;
	connected(): number;
};

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const BAD_TOKEN = 4004;
const BAD_SHARD = 4010;
const DISALLOWED_INTENTS = 4014;

export function createSessions(world: World, address: () => string): Sessions {
	const sessions = new Map<string, Session>();
	const counts = { identified: 0, resumed: 0 };
	return {
		counts,
		identify(socket, { token, intents, shard }) {
			if (token !== world.token) return BAD_TOKEN;
			if ((intents & PRIVILEGED) !== 0) return DISALLOWED_INTENTS;
			if (shard && shard[0] >= shard[1]) return BAD_SHARD;
			const session: Session = { id: snowflake(), intents, sent: [], socket };
			sessions.set(session.id, session);
			counts.identified++;
			tell(session, 'READY', {
				...welcome(world),
				session_id: session.id,
				resume_gateway_url: address(),
				shard,
			});
			tell(session, 'GUILD_CREATE', wireGuild(world));
			return session;
		},
		resume(socket, { token, session_id, seq }) {
			if (token !== world.token) return BAD_TOKEN;
			const session = sessions.get(session_id);
			if (!session) return 'unknown';
			session.socket = socket;
			counts.resumed++;
			for (const missed of session.sent.slice(seq)) socket.send(JSON.stringify(missed));
			tell(session, 'RESUMED', null);
			return session;
		},
		dispatch(event, data) {
			for (const session of sessions.values()) {
				if (!mayPass(event, data, session.intents)) continue;
				tell(session, event, seenWith(event, data, session.intents, world));
			}
		},
		connected: () =>
			sessions
				.values()
				.filter(({ socket }) => socket !== undefined)
				.toArray().length,
	};
}

function tell(session: Session, event: string, data: unknown): void {
	const frame: Frame = { op: OPCODE.dispatch, t: event, s: session.sent.length + 1, d: data };
	session.sent.push(frame);
	session.socket?.send(JSON.stringify(frame));
}

const welcome = (world: World) => ({
	v: 10,
	user: wireUser(world.bot),
	guilds: [{ id: world.guild, unavailable: true }],
	application: { id: world.application, flags: 0 },
});
