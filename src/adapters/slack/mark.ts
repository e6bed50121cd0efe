/**
 * How Emcee recognises its own announcement in a channel: metadata that members do not see.
 *
 * Of several messages the last one carries the whole mark, so that what is found has arrived whole.
 * https://docs.slack.dev/messaging/message-metadata
 */

const TYPE = 'emcee';

/** `earlier`: the `ts` of the messages before this one; absent on a message that others were to follow. */
export type Mark = { key: string; earlier?: readonly string[] };

/** Metadata holds no lists of text. */
export function writeMark({ key, earlier }: Mark) {
	return { event_type: TYPE, event_payload: { key, ...(earlier && { earlier: earlier.join(' ') }) } };
}

export type MetadataLike = { event_type?: string; event_payload?: object };

export function readMark(metadata: MetadataLike | undefined): Mark | undefined {
	if (metadata?.event_type !== TYPE) return undefined;
	const { key, earlier }: Record<string, unknown> = { ...metadata.event_payload };
	if (typeof key !== 'string') return undefined;
	return typeof earlier === 'string'
		? { key, earlier: earlier.split(' ').filter((ts) => ts !== '') }
		: { key };
}
