/** What goes wrong after an acknowledgement reaches nobody by itself: it is told to the log. */

import type { Log } from '../../core/ports.ts';

export async function told(log: Log, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		log.error('A reply did not reach Slack.', { why: String(error) });
	}
}
