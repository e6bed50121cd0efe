/** Past, present or to come, by the asked moment: a session that is over is spoken of in the past. */

import type { Session } from '../programme/programme.ts';
import { zoneOf } from './event-zone.ts';
import type { Voice } from './voice.ts';

export type Tense = 'future' | 'present' | 'past';

export function tenseOf({ starts, ends }: Session, now: Temporal.Instant): Tense {
	if (Temporal.Instant.compare(now, starts.instant) < 0) return 'future';
	return Temporal.Instant.compare(now, ends.instant) < 0 ? 'present' : 'past';
}

/** "Starts in 6 days", "Started 30 minutes ago, ends in 45 minutes", "Ended 3 years ago" */
export function status(
	session: Session,
	{ phrases, times, now }: Pick<Voice, 'phrases' | 'times' | 'now'>,
): string {
	const { id } = zoneOf(session.event);
	const start = times.distance(session.starts.instant, now, id);
	const end = times.distance(session.ends.instant, now, id);
	switch (tenseOf(session, now)) {
		case 'future':
			return phrases.when.starts(start);
		case 'present':
			return phrases.when.running(start, end);
		case 'past':
			return phrases.when.ended(end);
	}
}
