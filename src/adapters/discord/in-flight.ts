/** Replies that are on their way, so that stopping can wait for them. */

import { setTimeout as sleep } from 'node:timers/promises';

export type InFlight = {
	add(work: Promise<void>): void;
	/** When none is left, or after so many milliseconds. */
	settled(within: number): Promise<void>;
};

export function createInFlight(): InFlight {
	const works = new Set<Promise<void>>();
	const drain = async () => {
		while (works.size > 0) await Promise.allSettled(works);
	};
	return {
		add(work) {
			works.add(work);
			void work.finally(() => works.delete(work));
		},
		settled: (within) => Promise.race([drain(), sleep(within, undefined, { ref: false })]),
	};
}
