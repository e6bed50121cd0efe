/**
 * Slack sends an event again, up to five minutes later, when it saw no acknowledgement in time: the same
 * question is answered once, however often it comes.
 *
 * A repetition waits for the first try and takes its place if that one failed, so nothing is dropped that
 * nobody answered. https://docs.slack.dev/apis/events-api/#retries
 */

export type Once = (id: string, work: () => Promise<void>) => Promise<void>;

/** Far more events than come within Slack's five minutes. */
const REMEMBERED = 10_000;

export function createOnce(remembered = REMEMBERED): Once {
	const tries = new Map<string, Promise<void>>();

	return async function once(id, work): Promise<void> {
		const earlier = tries.get(id);
		if (earlier) {
			if (await succeeded(earlier)) return;
			if (tries.get(id) !== earlier) return once(id, work);
		}
		const attempt = work();
		tries.delete(id);
		tries.set(id, attempt);
		for (const oldest of tries.keys()) {
			if (tries.size <= remembered) break;
			tries.delete(oldest);
		}
		await attempt;
	};
}

const succeeded = (attempt: Promise<void>): Promise<boolean> =>
	attempt.then(
		() => true,
		() => false,
	);
