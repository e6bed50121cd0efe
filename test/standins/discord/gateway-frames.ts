/** The envelopes of the Gateway. https://discord.com/developers/docs/topics/opcodes-and-status-codes */

import { z } from 'zod';

export const OPCODE = {
	dispatch: 0,
	heartbeat: 1,
	identify: 2,
	resume: 6,
	reconnect: 7,
	invalidSession: 9,
	hello: 10,
	acknowledged: 11,
} as const;

const Frame = z.object({ op: z.int(), d: z.unknown(), s: z.int().nullish(), t: z.string().nullish() });

export const Identify = z.object({
	token: z.string(),
	intents: z.int(),
	properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
	shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
});

export const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });

export type Frame = z.output<typeof Frame>;
export type Identify = z.output<typeof Identify>;
export type Resume = z.output<typeof Resume>;

export function readFrame(raw: string): Frame | undefined {
	try {
		return Frame.parse(JSON.parse(raw));
	} catch {
		return undefined;
	}
}
