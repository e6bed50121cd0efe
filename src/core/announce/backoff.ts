/** How long to wait before another try: longer each time, and not in step with other replicas. */

import type { Limits } from './limits.ts';

/** `attempts` is how often it was tried; `random` is from 0 to 1. */
export function backoff(attempts: number, random: number, retry: Limits['retry']): Temporal.Duration {
	const seconds = Math.min(retry.firstSeconds * 2 ** (attempts - 1), retry.longestSeconds);
	return Temporal.Duration.from({ milliseconds: Math.round(seconds * 1_000 * (0.5 + random / 2)) });
}
