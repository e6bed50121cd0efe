/** A span in the reader's own zone, where the reader's client knows it. */

import type { Field } from './answer.ts';
import type { Voice } from './voice.ts';

type Span = { from: Temporal.Instant; to: Temporal.Instant };

/** `zone` is for the plain text beside it: the reader's, if known to us. */
export function yourTime({ from, to }: Span, zone: string, { phrases, times }: Voice): Field {
	const text = times.span(from, to, { id: zone });
	return { label: phrases.when.yourTime, value: [{ kind: 'when', from, to, text }] };
}
