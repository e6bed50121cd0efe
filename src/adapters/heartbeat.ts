/**
 * Beats: every minute by cron, and at the very moment the next message is due.
 *
 * Cron alone would make a message up to a minute late; a timer alone would never recover from a failed beat.
 * The minutes are of the real clock: a simulated one that runs sixty times as fast beats every second.
 */

import cron from 'node-cron';
import type { Clock, Log } from '../core/ports.ts';

export type Heartbeat = {
	/** One beat as soon as possible, after the one that is going on. */
	beat(): Promise<void>;
	/** When the last beat ended well; undefined before the first. */
	last(): Temporal.Instant | undefined;
	stop(): Promise<void>;
};

type Options = {
	/** Does what is due and tells when the next thing is. */
	tick(): Promise<{ next: Temporal.Instant | undefined }>;
	clock: Clock;
	/** How many times as fast as the real clock. */
	speed: number;
	log: Log;
};

/** Further away than this, the next minute's beat will see to it. */
const SOON = 90_000;

export function startHeartbeat({ tick, clock, speed, log }: Options): Heartbeat {
	let last: Temporal.Instant | undefined;
	let going = Promise.resolve();
	let waiting = false;
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;

	async function once(): Promise<void> {
		waiting = false;
		if (stopped) return;
		try {
			const { next } = await tick();
			last = clock.now();
			wakeAt(next);
		} catch (error) {
			log.error('The heartbeat failed; the next one tries again within a minute.', { error });
		}
	}

	/** Beats never overlap; those asked for while one is waiting are that one. */
	function beat(): Promise<void> {
		if (!waiting) {
			waiting = true;
			going = going.then(once);
		}
		return going;
	}

	function wakeAt(next: Temporal.Instant | undefined): void {
		clearTimeout(timer);
		if (!next || stopped) return;
		const milliseconds = clock.now().until(next).total('millisecond') / speed;
		if (milliseconds < SOON) timer = setTimeout(beat, Math.max(0, Math.ceil(milliseconds)));
	}

	const task = cron.schedule(speed > 1 ? '* * * * * *' : '* * * * *', beat, {
		suppressMissedWarning: true,
		name: 'heartbeat',
	});
	void beat();
	return {
		beat,
		last: () => last,
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await task.destroy();
			await going;
		},
	};
}
