/**
 * Decides, for one message whose time has come, whether to send it, to wait or to let it go.
 *
 * Pure: the message, what the plan says of it today and the instant come in, a verdict goes out. So a channel
 * that was muted a minute ago hears nothing, and a session that has moved is not announced at its old time.
 */

import { isBefore } from './instants.ts';
import type { Planned } from './planned.ts';

export type Verdict =
	/** `as` is how it is planned today: a channel may have chosen another language. */
	| { kind: 'send'; as: Planned; late: boolean }
	/** Quiet hours were set or prolonged since it was planned. */
	| { kind: 'wait'; until: Temporal.Instant }
	| { kind: 'skip'; why: 'stale' | 'withdrawn' };

/** A heartbeat may be slow, and clocks differ a little: up to a minute after its time it is punctual. */
const PUNCTUAL = Temporal.Duration.from({ minutes: 1 });

/** `today`: the same message as it would be planned now; undefined when it would not be planned any more. */
export function judge(planned: Planned, today: Planned | undefined, now: Temporal.Instant): Verdict {
	if (!today) return { kind: 'skip', why: 'withdrawn' };
	if (!isBefore(now, today.usefulUntil)) return { kind: 'skip', why: 'stale' };
	if (isBefore(now, today.due)) return { kind: 'wait', until: today.due };
	return { kind: 'send', as: today, late: isBefore(planned.at.add(PUNCTUAL), now) };
}
