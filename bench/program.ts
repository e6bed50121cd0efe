/** A program under measurement: a child process with an environment of its own, and what it takes of the memory. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The arguments after `node`. */
export type Program = readonly string[];

export const EMCEE: Program = [path.resolve('src/main.ts'), 'start'];
export const FLOOR = {
	slack: [path.resolve('bench/floor/slack.ts')],
	discord: [path.resolve('bench/floor/discord.ts')],
} as const satisfies Record<string, Program>;

export type Running = {
	/** Resident memory in bytes. */
	memory(): number;
	/** As an operator ends it, so that it can keep what helps its next start. */
	end(): Promise<void>;
	/** Rejects when the program ends by itself. */
	faltered: Promise<never>;
};

/** An empty folder and environment: no `.env` file and no token of this machine reaches it. */
export function run(program: Program, environment: Record<string, string>): Running {
	const folder = mkdtempSync(path.join(tmpdir(), 'emcee-bench-'));
	const child = spawn(process.execPath, program, {
		cwd: folder,
		env: { PATH: process.env.PATH, PORT: '0', ...environment },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	/** A run that is cut short leaves no program behind. */
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	const ended = once(child, 'close');
	let isOver = false;
	return {
		memory: () => residentMemory(child),
		async end() {
			isOver = true;
			child.kill('SIGTERM');
			await ended;
			process.off('exit', kill);
			rmSync(folder, { recursive: true });
		},
		faltered: falter(child, () => isOver),
	};
}

async function falter(child: ChildProcess, isOver: () => boolean): Promise<never> {
	let told = '';
	child.stderr?.on('data', (text) => {
		told += String(text);
	});
	const [code] = await once(child, 'close');
	if (isOver()) return new Promise(() => {});
	throw new Error(`${child.spawnargs.join(' ')} ended with ${code}:\n${told}`);
}

function residentMemory({ pid }: ChildProcess): number {
	const status = `/proc/${pid}/status`;
	const kilobytes = existsSync(status)
		? /VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]
		: execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
	return Number(kilobytes) * 1024;
}
