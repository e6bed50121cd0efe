/** One line in the log for each try: what an operator looks for when a message is missing. */

import type { Log } from '../ports.ts';
import { destinationText } from './destination.ts';
import type { Completion } from './ledger.ts';
import type { Planned } from './planned.ts';

/** `kept` is false where the claim was lost meanwhile: another replica has the last word. */
export type Delivered = { planned: Planned; completion: Completion; kept: boolean };

export function report({ planned, completion, kept }: Delivered, log: Log): void {
	const { key, kind, destination } = planned;
	const { level, what } = wordsFor(completion);
	const outcome = completion.state === 'sent' ? { late: completion.late } : { why: completion.why };
	const lost = kept ? {} : { kept };
	log[level](what, { key, kind, destination: destinationText(destination), ...outcome, ...lost });
}

function wordsFor(completion: Completion): { level: keyof Log; what: string } {
	switch (completion.state) {
		case 'sent':
			return { level: 'info', what: 'announced' };
		case 'skipped':
			return { level: 'info', what: 'let go' };
		case 'perhaps-sent':
			return { level: 'warn', what: 'perhaps announced; it is looked for' };
		case 'failed':
			if (completion.retryAt) return { level: 'warn', what: 'not announced yet; it is tried again' };
			return { level: 'error', what: 'could not be announced' };
	}
}
