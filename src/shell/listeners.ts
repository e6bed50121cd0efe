/** Which channels a plan or a rehearsal is for, and for which time. */

import { openStore } from '../adapters/storage/open-store.ts';
import type { Config } from '../config.ts';
import { destinationText } from '../core/announce/destination.ts';
import type { Window } from '../core/announce/plan.ts';
import type { Subscription } from '../core/announce/subscription.ts';
import { Fault } from '../core/fault.ts';

/** Those of the store, and those of EMCEE_ANNOUNCE_TO that it does not know yet; nothing is changed. */
export async function listeners({
	store: place,
	announceTo,
	locale,
}: Config): Promise<readonly Subscription[]> {
	const store = await openStore(place);
	try {
		const known = await store.subscriptions.all();
		const names = new Set(known.map(({ destination }) => destinationText(destination)));
		const first = announceTo
			.filter((destination) => !names.has(destinationText(destination)))
			.map((destination): Subscription => ({ destination, kinds: 'all', locale, muted: false }));
		return [...known, ...first];
	} finally {
		await store.close();
	}
}

/** Where nobody has subscribed yet, a channel that hears everything shows what there would be to hear. */
export const anyChannel = ({ locale }: Config): Subscription => ({
	destination: { platform: 'any', channel: 'channel' },
	kinds: 'all',
	locale,
	muted: false,
});

export const NOBODY_YET =
	'No channel is subscribed yet (EMCEE_ANNOUNCE_TO, /event-admin announce). One would hear:';

export function readWindow(
	given: { from?: string | undefined; to?: string | undefined },
	otherwise: Window,
): Window {
	return {
		from: readInstant('--from', given.from) ?? otherwise.from,
		to: readInstant('--to', given.to) ?? otherwise.to,
	};
}

function readInstant(option: string, text: string | undefined): Temporal.Instant | undefined {
	try {
		return text === undefined ? undefined : Temporal.Instant.from(text);
	} catch (cause) {
		throw new Fault('usage', `${option} ${text}: expected an instant like 2023-01-31T14:20+01:00`, { cause });
	}
}
