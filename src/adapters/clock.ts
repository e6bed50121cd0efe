/** The only reading of the real clock; or a simulated one that starts elsewhere and runs faster. */

import type { Clock } from '../core/ports.ts';

export function createClock(start: Temporal.Instant | undefined, speed: number): Clock {
	const begun = Temporal.Now.instant();
	const origin = start ?? begun;
	if (start === undefined && speed === 1) return { now: () => Temporal.Now.instant() };
	return {
		now: () => {
			const elapsed = begun.until(Temporal.Now.instant()).total('millisecond');
			return origin.add({ milliseconds: Math.round(elapsed * speed) });
		},
	};
}
