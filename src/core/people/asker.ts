/** Who asks, as far as an answer depends on it. Never a name or an id: answers need neither. */

import type { Locale } from './locale.ts';

export type Asker = {
	/** The language the asker chose; absent, the language of the question decides. */
	locale?: Locale;
	/** The language of the asker's client: weaker than the question's own. */
	platformLocale?: Locale;
	/** IANA name or offset such as "+03:00"; absent when the platform does not tell it. */
	zone?: string;
	/** The asker's client shows instants in its own zone (Slack and Discord do). */
	nativeTime?: boolean;
};
