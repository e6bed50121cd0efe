/**
 * Recurring jobs by cron on the wall clock; one that fails is logged and runs again at its next time.
 *
 * Only what may be missed is a job: whatever must not be lost is a row of the ledger.
 */

import cron from 'node-cron';
import type { Log } from '../core/ports.ts';

/** `when` is a cron expression: "0 9 * * *" is every day at nine. */
export type Job = { name: string; when: string; run(): Promise<void> | void };

export function startJobs(jobs: readonly Job[], log: Log): { stop(): Promise<void> } {
	const tasks = jobs.map(({ name, when, run }) =>
		cron.schedule(
			when,
			async () => {
				try {
					await run();
				} catch (error) {
					log.error(`The job ${name} failed; it runs again at its next time.`, { error });
				}
			},
			{ name, noOverlap: true, suppressMissedWarning: true },
		),
	);
	return {
		async stop() {
			await Promise.all(tasks.map((task) => task.destroy()));
		},
	};
}
