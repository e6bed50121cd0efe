/** Tells organisers of a message that cannot be posted, with the remedy: once for each channel and reason. */

import { firstWords } from '../answer/first-words.ts';
import type { Languages } from '../language.ts';
import type { Locale } from '../people/locale.ts';
import type { Programme } from '../programme/programme.ts';
import { announcement } from './announcement.ts';
import { type Destination, destinationText } from './destination.ts';
import type { Planned } from './planned.ts';

/** Where organisers want to hear of trouble. */
export type Desk = { destination: Destination; locale: Locale };

/** Who cannot be told this week is told when it is mended. */
const USEFUL = Temporal.Duration.from({ hours: 7 * 24 });

/**
 * What else fails in that channel for the same reason has the same key, and is not told again. A person whose
 * direct messages are closed is nobody else's business, and a notice that fails makes no further notice.
 */
export function noticesOf(
	failed: Planned,
	why: string,
	desks: readonly Desk[],
	programme: Programme,
	languages: Languages,
	now: Temporal.Instant,
): readonly Planned[] {
	if (failed.destination.person || failed.subject.kind === 'notice') return [];
	const where = destinationText(failed.destination);
	return desks.map(({ destination, locale }) => {
		const { phrases } = languages[locale] ?? languages.en;
		const words = firstWords(announcement({ ...failed, locale }, programme, languages, now)) ?? failed.kind;
		return {
			key: ['notice', where, why, destinationText(destination)].join('/'),
			destination,
			locale,
			subject: { kind: 'notice', text: phrases.announce.undelivered(where, why, words) },
			kind: 'notice',
			at: now,
			due: now,
			usefulUntil: now.add(USEFUL),
		};
	});
}
