/** Where a destination's messages go: a channel as it is, a person by the direct message that they share with Emcee. */

import type { Destination } from '../../core/announce/destination.ts';

export type AddressOf = (to: Destination) => Promise<string>;

/** A direct message is opened once and then known: its id never changes. */
export function rememberAddresses(open: (person: string) => Promise<string>): AddressOf {
	const direct = new Map<string, string>();
	return async ({ channel, person }) => {
		if (!person) return channel;
		const known = direct.get(channel) ?? (await open(channel));
		direct.set(channel, known);
		return known;
	};
}
