/** A span in the reader's own zone, where the reader's client knows it. */

import type { Field, Inline } from './answer.ts';
import type { Voice } from './voice.ts';

type Span = { from: Temporal.Instant; to: Temporal.Instant };

/** `zone` is the reader's, if known to us; else plain text, which could not name it, leaves the field out. */
export function yourTime({ from, to }: Span, zone: string | undefined, { phrases, times }: Voice): Field {
	const text = times.span(from, to, { id: zone ?? 'UTC' });
	const inline: Inline = { kind: 'when', from, to, text, ...(zone === undefined && { nativeOnly: true }) };
	return { label: phrases.when.yourTime, value: [inline] };
}
