/**
 * Which states of something that goes on are worth telling, where only so many can be told.
 *
 * The last one always is; those before it ever more rarely, so that something long still shows that it goes on.
 */

import type { Answer } from '../../core/answer/answer.ts';

/** Milliseconds; each further one is four times as long. */
const FIRST_PAUSE = 1_000;

/** `updates`: how many states may be told before the last. */
export async function follow(
	progress: AsyncIterable<Answer>,
	tell: (answer: Answer) => Promise<void>,
	updates: number,
	now: () => number = () => performance.now(),
): Promise<void> {
	let untold: Answer | undefined;
	let left = updates;
	let pause = FIRST_PAUSE;
	let next = now() + pause;
	for await (const answer of progress) {
		untold = answer;
		if (left === 0 || now() < next) continue;
		await tell(answer);
		untold = undefined;
		left -= 1;
		pause *= 4;
		next = now() + pause;
	}
	if (untold) await tell(untold);
}
