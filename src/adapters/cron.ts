/**
 * Cron: the beat that drives announcing, and the recurring jobs.
 *
 * Cron skips and repeats hours when the clocks change and never catches up, so it only beats: whatever must
 * not be lost is a row of the ledger. A beat every second costs a fraction of a millisecond; at the very
 * moment the next message is due a timer beats besides, so that it goes out within milliseconds.
 */

import cron from 'node-cron';
import type { Clock, Log } from '../core/ports.ts';

export type Beating = {
	/** One beat as soon as possible, after the one that is going on. */
	beat(): Promise<void>;
	/** When the last beat ended; undefined before the first. */
	last(): Temporal.Instant | undefined;
	stop(): Promise<void>;
};

type Options = {
	/** Does what is due and tells when the next thing is. */
	tick(): Promise<{ next: Temporal.Instant | undefined }>;
	jobs: readonly Job[];
	clock: Clock;
	/** How many times as fast as the real clock `clock` runs. */
	speed: number;
	log: Log;
};

/** `when` is a cron expression: "0 9 * * *" is every day at nine. One that fails runs again at its next time. */
export type Job = { name: string; when: string; run(): Promise<void> | void };

/** Further away than this, cron is near enough to set the timer then. */
const SOON = 5_000;

const QUIETLY = { noOverlap: true, suppressMissedWarning: true } as const;

export function startBeating({ tick, jobs, clock, speed, log }: Options): Beating {
	let last: Temporal.Instant | undefined;
	let going = Promise.resolve();
	let waiting = false;
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;

	async function once(): Promise<void> {
		waiting = false;
		if (stopped) return;
		const { next } = await tick();
		last = clock.now();
		clearTimeout(timer);
		if (next) wakeAt(next, last);
	}

	function wakeAt(next: Temporal.Instant, now: Temporal.Instant): void {
		const milliseconds = now.until(next).total('millisecond') / speed;
		if (milliseconds < SOON && !stopped) timer = setTimeout(beat, Math.max(0, Math.ceil(milliseconds)));
	}

	/** Beats never overlap; those asked for while one is waiting are that one. */
	function beat(): Promise<void> {
		if (waiting) return going;
		waiting = true;
		going = going
			.then(once)
			.catch((error) => log.error('A beat failed; the next one tries again.', { error }));
		return going;
	}

	const tasks = [
		cron.schedule('* * * * * *', beat, { ...QUIETLY, name: 'beat' }),
		...jobs.map(({ name, when, run }) =>
			cron.schedule(when, () => attempt(name, run, log), { ...QUIETLY, name }),
		),
	];
	void beat();
	return {
		beat,
		last: () => last,
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await Promise.all(tasks.map((task) => task.destroy()));
			await going;
		},
	};
}

async function attempt(name: string, run: Job['run'], log: Log): Promise<void> {
	try {
		await run();
	} catch (error) {
		log.error(`The job “${name}” failed; it runs again at its next time.`, { error });
	}
}
