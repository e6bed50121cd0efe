/**
 * The bot as it runs in the world: a child process, in an empty folder, with an environment of its own.
 *
 * Neither a `.env` file nor a token of this machine reaches it. What it is doing is read from its log, so
 * that no scenario ever sleeps.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { followLog, type LogLine } from './log.ts';

export type Bot = {
	/** Everything written to stderr so far. */
	log(): string;
	/** The first line, written already or yet to come, that fits; rejects when the bot ends without it. */
	line(fits: (line: LogLine) => boolean): Promise<LogLine>;
	/** Address of its HTTP server, once it listens. */
	url(): Promise<string>;
	/** SIGTERM, then the exit code and how long it took. */
	stop(): Promise<{ code: number | null; milliseconds: number }>;
};

const NODE = path.resolve('node_modules/.bin/node');
const MAIN = path.resolve('src/main.ts');

/** `environment` is all the bot is given besides a free port on loopback. */
export function startBot(environment: Record<string, string>): Bot {
	const folder = mkdtempSync(path.join(tmpdir(), 'emcee-bot-'));
	const child = spawn(NODE, [MAIN, 'start'], {
		cwd: folder,
		env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...environment },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	/** A test run that is cut short leaves no bot behind. */
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	const ended = once(child, 'close').then(([code]): number | null => {
		process.off('exit', kill);
		rmSync(folder, { recursive: true, force: true });
		return code;
	});
	const log = followLog(child.stderr, ended);

	return {
		log: log.text,
		line: log.line,
		url: async () => String((await log.line(({ msg }) => msg === 'listening')).url),
		async stop() {
			const from = performance.now();
			child.kill('SIGTERM');
			return { code: await ended, milliseconds: performance.now() - from };
		},
	};
}
