/** What one channel wants to hear: which kinds, in which language and zone, and when it wants quiet. */

import type { Locale } from '../people/locale.ts';
import type { Destination } from './destination.ts';

export type Subscription = {
	destination: Destination;
	/** Ids of policy rules, and `digest`; `all` is every rule of the policy, also ones added later. */
	kinds: 'all' | readonly string[];
	locale: Locale;
	/** For the digest, quiet hours and "your time"; absent, the event's zone. */
	zone?: string;
	/** Nothing is posted between these times of the zone; what is still useful afterwards comes then. */
	quiet?: { from: Temporal.PlainTime; to: Temporal.PlainTime };
	/** Nothing at all is posted. */
	muted: boolean;
};

/** Before anybody has chosen. */
export const hearsAll = (destination: Destination, locale: Locale): Subscription => ({
	destination,
	kinds: 'all',
	locale,
	muted: false,
});
