/** Taking the time of work, and the memory that is really held. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export function timed<T>(work: () => T): { result: T; took: number } {
	const from = performance.now();
	const result = work();
	return { result, took: performance.now() - from };
}

/** Slow work too is done so often that the middle of its durations means something. */
const FEWEST = 50;

/** Does the work again and again for so many milliseconds: how long it took each time. */
export function repeat(work: () => unknown, milliseconds: number): readonly number[] {
	const durations: number[] = [];
	const end = performance.now() + milliseconds;
	while (performance.now() < end || durations.length < FEWEST) durations.push(timed(work).took);
	return durations;
}

/** What the heap holds once everything that nobody needs is gone. */
export function heldHeap(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}

/** Node hides its collector unless it was started with a flag. */
function collectGarbage(): void {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
}
