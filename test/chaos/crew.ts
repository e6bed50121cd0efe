/** The replicas: started, killed without a farewell, started anew, and made to stand still for a while. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Random } from './random.ts';
import type { Orders } from './worker.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

export type Crew = {
	/** Resolves when all of the first ones are at work. */
	ready: Promise<unknown>;
	/** One of them ends in the midst of whatever it does; another one takes its place. */
	kill(): Promise<void>;
	/** One of them stands still, and goes on as if nothing had been. */
	freeze(milliseconds: number): Promise<void>;
	end(): Promise<void>;
};

/** `logs`: the folder in which each writes what it did; absent, nobody reads that. */
export function startCrew(orders: Orders, random: Random, logs: string | undefined): Crew {
	let started = 0;
	const start = (): ChildProcess => {
		const stderr = logs ? openSync(join(logs, `worker-${++started}.jsonl`), 'w') : 'ignore';
		return spawn(process.execPath, [WORKER, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', stderr] });
	};
	const workers = Array.from({ length: orders.sizes.workers }, start);
	const anyone = (): number => Math.floor(random.next() * workers.length);
	return {
		ready: Promise.all(workers.map(({ stdout }) => stdout && once(stdout, 'data'))),
		async kill() {
			const at = anyone();
			const victim = workers[at];
			workers[at] = start();
			await killed(victim);
		},
		async freeze(milliseconds) {
			const worker = workers[anyone()];
			worker?.kill('SIGSTOP');
			await sleep(milliseconds);
			worker?.kill('SIGCONT');
		},
		end: async () => void (await Promise.all(workers.map(killed))),
	};
}

async function killed(worker: ChildProcess | undefined): Promise<void> {
	if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
	worker.kill('SIGKILL');
	await once(worker, 'exit');
}
