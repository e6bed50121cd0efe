/** What is still being answered, so that stopping can wait for it: no chat library does that. */

import { atMost } from './at-most.ts';

export type InFlight = {
	track<T>(work: Promise<T>): Promise<T>;
	/** When nothing is left, or after so many milliseconds. */
	settled(within: number): Promise<void>;
};

export function createInFlight(): InFlight {
	const works = new Set<Promise<unknown>>();
	const drained = async () => {
		while (works.size > 0) await Promise.allSettled(works);
	};
	return {
		track(work) {
			works.add(work);
			const forget = () => works.delete(work);
			work.then(forget, forget);
			return work;
		},
		settled: (within) => atMost(within, drained()),
	};
}
