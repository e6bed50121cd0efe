/** When: start, end, duration, day, and where the clock stands now. */

import { isDay } from '../days.ts';
import type { Cue } from '../lexicon.ts';
import type { Question, WhenAspect } from '../question.ts';
import type { Reading } from '../reading.ts';
import type { Rule } from './rule.ts';
import { NOTHING } from './rule.ts';
import { aboutOne, sessionPart } from './targets.ts';

export const TIME_RULES: readonly Rule[] = [
	{
		/** "what's on 31 January?", "is it on Tuesday?" */
		name: 'sessions-of-a-day',
		strangers: 0,
		read: (reading, scene) => {
			const [said] = reading.days;
			if (!said || reading.sessions.length > 0) return NOTHING;
			const sessions = scene.index.programme.sessions.filter((session) => {
				const zone = session.event.zone;
				const today = scene.now.toZonedDateTimeISO(zone).toPlainDate();
				return isDay(said, session.starts.instant.toZonedDateTimeISO(zone).toPlainDate(), today);
			});
			if (scene.index.programme.sessions.length === 1) return [whenQuestion(reading, {})];
			const [only, ...others] = sessions;
			if (only && others.length === 0) return [whenQuestion(reading, sessionPart(sessions, scene))];
			return sessions.length === 0
				? NOTHING
				: [{ kind: 'sessions', span: 'all', sessions: sessions.map(({ key }) => key), asked: reading.asked }];
		},
	},
	{
		name: 'now-or-next',
		strangers: 0,
		read: (reading) => {
			if (!reading.has('now', 'next') || !reading.has('what', 'which', 'session', 'programme', 'who', 'list'))
				return NOTHING;
			return [{ kind: 'sessions', span: reading.has('next') ? 'next' : 'now' }];
		},
	},
	{
		name: 'when',
		strangers: 0,
		read: (reading, scene) =>
			hasTimeCue(reading) ? aboutOne(reading, scene, (session) => whenQuestion(reading, session)) : NOTHING,
	},
];

/** The first cue that is there decides: "how many days left until it starts" asks for the days left. */
const ASPECTS: readonly (readonly [Cue, WhenAspect])[] = [
	['left', 'left'],
	['duration', 'duration'],
	['started', 'started'],
	['over', 'over'],
	['now', 'started'],
	['end', 'end'],
	['until', 'end'],
	['close', 'end'],
	['start', 'start'],
	['day', 'day'],
];

export const hasTimeCue = (reading: Reading): boolean =>
	reading.has('when', 'time', ...ASPECTS.map(([cue]) => cue)) ||
	reading.zones.length > 0 ||
	reading.days.length > 0;

export function whenQuestion(reading: Reading, session: { session?: string }): Question {
	const [zone] = reading.zones;
	return { kind: 'when', aspect: aspectOf(reading), ...session, ...(zone ? { zone } : {}) };
}

function aspectOf(reading: Reading): WhenAspect {
	if (reading.has('start') && reading.has('end') && !reading.has('over', 'started')) return 'all';
	const found = ASPECTS.find(([cue]) => reading.has(cue));
	return found?.[1] ?? (reading.days.length > 0 ? 'day' : 'all');
}
