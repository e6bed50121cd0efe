/**
 * Finds the sessions a text may be about by words of their titles, where there are several sessions.
 *
 * Words that nothing explains must all stand in a title. Of the titles that have them, those that also have
 * the other words are meant: "the closing ceremony" is not the opening ceremony, though "closing" is a cue.
 */

import type { ProgrammeIndex } from '../programme/find/programme-index.ts';
import type { Session } from '../programme/programme.ts';
import type { Cue } from './lexicon.ts';
import type { Reading } from './reading.ts';

export function withTitledSessions(reading: Reading, index: ProgrammeIndex): Reading {
	if (reading.sessions.length > 0 || index.programme.sessions.length < 2) return reading;
	const sessions = titled(reading, index);
	if (sessions.length === 0) return reading;
	return { ...reading, sessions, strangers: [], topics: [], namesStranger: false };
}

function titled(reading: Reading, index: ProgrammeIndex): readonly Session[] {
	const needed = [...reading.strangers, ...reading.mealWords];
	if (needed.length === 0 || !mayNameSession(reading)) return [];
	const having = new Set(
		index.sessionsByTitle
			.search(needed)
			.filter(({ covers }) => covers === 1)
			.map(({ item }) => item),
	);
	const ranked = index.sessionsByTitle.search(reading.content).filter(({ item }) => having.has(item));
	const best = ranked[0]?.covers;
	return ranked.filter(({ covers }) => covers === best).map(({ item }) => item);
}

/** One word of a title is little: "tell me a joke" is about no session, "where is the keynote" is. */
const mayNameSession = (reading: Reading): boolean =>
	reading.strangers.length > 1 || reading.cues.size === 0 || reading.has(...OF_SESSIONS);

const OF_SESSIONS: readonly Cue[] = [
	'when',
	'where',
	'session',
	'programme',
	'about',
	'mention',
	'covers',
	'time',
	'start',
	'end',
	'duration',
	'speak',
	'speaker',
	'moderator',
	'isThere',
	'which',
	'list',
	'started',
	'over',
	'left',
	'day',
];
