/** When: start, end, duration, day, and where the clock stands now. */

import type { ProgrammeDay } from '../../programme/find/programme-index.ts';
import type { Session } from '../../programme/programme.ts';
import { isDay } from '../days.ts';
import type { Cue } from '../lexicon.ts';
import type { Question, WhenAspect } from '../question.ts';
import type { Reading } from '../reading.ts';
import type { Rule, Scene } from './rule.ts';
import { NOTHING } from './rule.ts';
import { aboutOne, listOf, sessionPart, targetsOf } from './targets.ts';

export const TIME_RULES: readonly Rule[] = [
	{
		name: 'time-of-another-event',
		strangers: Number.POSITIVE_INFINITY,
		read: (reading, scene) =>
			hasTimeCue(reading) && isOfAnother(reading, scene)
				? [
						{
							kind: 'unknown',
							asked: reading.asked,
							reason: { topic: 'other-event' },
							near: [{ kind: 'when', aspect: 'all' }, { kind: 'links' }],
						},
					]
				: NOTHING,
	},
	{
		/** "what's on 31 January?", "what is in Hall 2 at 15:00?", "talks about boats on Sunday". */
		name: 'sessions-of-a-day-or-room',
		ofTheEvent: true,
		strangers: 0,
		read: (reading, scene) => {
			if (reading.days.length + reading.clocks.length === 0 && !isOfRoom(reading)) return NOTHING;
			if (scene.index.programme.sessions.length === 1) return [whenQuestion(reading, {})];
			const [only, ...others] = sessionsThere(reading, scene);
			if (!only) return NOTHING;
			return others.length > 0
				? [listOf([only, ...others], reading)]
				: [whenQuestion(reading, sessionPart([only], scene))];
		},
	},
	{
		name: 'now-or-next',
		ofTheEvent: true,
		strangers: 0,
		read: (reading) => {
			if (!reading.has('now', 'next') || !reading.has('what', 'which', 'session', 'programme', 'who', 'list'))
				return NOTHING;
			return [{ kind: 'sessions', span: reading.has('next') ? 'next' : 'now' }];
		},
	},
	{
		name: 'when',
		ofTheEvent: true,
		strangers: 0,
		read: (reading, scene) =>
			hasTimeCue(reading) ? aboutOne(reading, scene, (session) => whenQuestion(reading, session)) : NOTHING,
	},
];

/**
 * "When does the Forum start?" when this is a session beside that Forum. With another word for a session,
 * "the Forum's side event", it is this one.
 */
function isOfAnother(reading: Reading, { index }: Scene): boolean {
	if (reading.sessions.length > 0) return false;
	if (reading.sessionWords.some((word) => !index.otherHeads.has(word))) return false;
	return (
		reading.sessionWords.length > 0 ||
		reading.namesOfThings.some(
			(words) => words.length > 1 && words.every((word) => index.ownWords.knows(word)),
		)
	);
}

/** Those that were named, or all, as far as day, hour and room fit. */
function sessionsThere(reading: Reading, scene: Scene): readonly Session[] {
	const { programme, hours } = scene.index;
	const named = targetsOf(reading, scene);
	const onDay = new Set(daysMeant(reading, scene).flatMap(({ sessions }) => [...sessions]));
	return (named.length > 0 ? named : programme.sessions).filter(
		(session) =>
			onDay.has(session) &&
			reading.groups.every((group) => group.has(session)) &&
			reading.clocks.every((time) => isWithin(time, hours.get(session))),
	);
}

/** "what is in Hall 2": a place, and not one of the words for a session that a programme uses as kinds. */
const isOfRoom = (reading: Reading): boolean =>
	reading.groups.length > 0 &&
	reading.hasOnly('what', 'which', 'programme', 'session', 'list', 'isThere', 'tell', 'about', 'mention');

const daysMeant = (reading: Reading, { index, now }: Scene): readonly ProgrammeDay[] =>
	index.days.filter(({ event, day }) => {
		const today = now.toZonedDateTimeISO(event.zone).toPlainDate();
		return reading.days.every((said) => isDay(said, day, today));
	});

type Hours = { starts: Temporal.PlainTime; ends: Temporal.PlainTime };

const isWithin = (time: Temporal.PlainTime, hours: Hours | undefined): boolean =>
	hours !== undefined &&
	Temporal.PlainTime.compare(hours.starts, time) <= 0 &&
	Temporal.PlainTime.compare(time, hours.ends) < 0;

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
	reading.days.length + reading.clocks.length > 0;

export function whenQuestion(reading: Reading, session: { session?: string }): Question {
	const [zone] = reading.zones;
	return { kind: 'when', aspect: aspectOf(reading), ...session, ...(zone ? { zone } : {}) };
}

function aspectOf(reading: Reading): WhenAspect {
	if (reading.has('start') && reading.has('end') && !reading.has('over', 'started')) return 'all';
	const found = ASPECTS.find(([cue]) => reading.has(cue));
	return found?.[1] ?? (reading.days.length > 0 ? 'day' : 'all');
}
