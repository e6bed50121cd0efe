/** How long to wait before another try: longer each time, and not in step with other replicas. */

import { RETRY } from './limits.ts';

/** `attempts` is how often it was tried; `random` is from 0 to 1. */
export function backoff(attempts: number, random: number): Temporal.Duration {
	const seconds = Math.min(RETRY.firstSeconds * 2 ** (attempts - 1), RETRY.longestSeconds);
	return Temporal.Duration.from({ milliseconds: Math.round(seconds * 1_000 * (0.5 + random / 2)) });
}
