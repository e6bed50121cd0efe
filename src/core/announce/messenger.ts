/**
 * What delivering asks of a platform. Each chat adapter passes test/contracts/messenger.ts.
 *
 * The messenger fits the answer to its platform. Announcements are worded to be one message; a longer one, as
 * a broadcast may be, goes out in several, in order, and the receipt names them all. Its last part carries the
 * key, so that what is found has arrived whole.
 */

import type { Answer } from '../answer/answer.ts';
import type { Destination } from './destination.ts';

/**
 * How a send ended. A closed channel is an ordinary day, hence a value and not an exception.
 * `perhaps`: the platform may have taken it (time-out, reset, 5xx); `after`: it asked to wait so long.
 */
export type Sent =
	| { kind: 'sent'; receipt: string }
	| { kind: 'failed'; retry: boolean; why: string; after?: Temporal.Duration }
	| { kind: 'perhaps'; why: string };

export type Messenger = {
	readonly platform: string;
	/** `key` is attached so that `find` can recognise the message; never retried inside. */
	send(to: Destination, answer: Answer, key: string): Promise<Sent>;
	/**
	 * Whether a message with this key arrived since then: its receipt, or `undefined` when it did not; rejects
	 * when that cannot be known now. Looks at the newest messages in any case: a simulated clock may be ahead
	 * of the platform's.
	 */
	find(to: Destination, key: string, since: Temporal.Instant): Promise<string | undefined>;
	edit(to: Destination, receipt: string, answer: Answer): Promise<Sent>;
	remove(to: Destination, receipt: string): Promise<Sent>;
	/** Before a broadcast: where it would go, how it would look there, and what stands against it. */
	inspect(to: Destination, answer: Answer): Promise<Inspection>;
};

export type Inspection = {
	/** The channel as people know it: "#general". */
	name: string;
	/** The texts that would be posted, in the platform's own markup. */
	messages: readonly string[];
	/** Why it would not arrive, with the remedy: "Emcee is not in that channel; invite it." */
	trouble?: string;
};
