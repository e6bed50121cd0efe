/**
 * Logs as JSON lines on stderr, readable ones on a terminal; no secret ever in them.
 *
 * The finished line is scrubbed: redaction by path misses a token deep inside an error of some client.
 */

import { type DestinationStream, destination, type Level, pino, stdSerializers } from 'pino';
import type { Log } from '../core/ports.ts';

type LogOptions = {
	level: Level | 'silent';
	/** Values that must never be written: every token and secret of the configuration. */
	secrets: readonly string[];
	/** Where lines go; stderr unless a test listens. */
	to?: DestinationStream;
};

export async function createLog({ level, secrets, to }: LogOptions): Promise<Log> {
	const logger = pino(
		{
			level,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			formatters: { level: (label) => ({ level: label }) },
			serializers: { error: stdSerializers.err },
			hooks: { streamWrite: (line) => scrub(line, secrets) },
		},
		to ?? (await standardError()),
	);
	return {
		info: (what, facts = {}) => logger.info(facts, what),
		warn: (what, facts = {}) => logger.warn(facts, what),
		error: (what, facts = {}) => logger.error(facts, what),
	};
}

/** Synchronous, so that the last line before an exit is not lost. */
async function standardError(): Promise<DestinationStream> {
	if (!process.stderr.isTTY) return destination({ dest: 2, sync: true });
	const { default: pretty } = await import('pino-pretty');
	return pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });
}

/** The shapes of Slack's and Discord's tokens, for those that are not ours but might pass by. */
const TOKENS = /\bx(?:ox[a-z]|app)-[\w-]{6,}|\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/g;

function scrub(line: string, secrets: readonly string[]): string {
	const known = secrets
		.filter(({ length }) => length >= 6)
		.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
	return known.replace(TOKENS, '[secret]');
}
