/** Who speaks and who moderates: the list, how many, from which organisations. */

import type { Question, SpeakersAspect } from '../question.ts';
import type { Reading } from '../reading.ts';
import type { Rule } from './rule.ts';
import { NOTHING } from './rule.ts';
import { aboutOne } from './targets.ts';

export const SPEAKERS_RULES: readonly Rule[] = [
	{
		name: 'moderators',
		ofTheEvent: true,
		strangers: 0,
		read: (reading, scene) =>
			reading.has('moderator') && !reading.has('personal') ? speakers(reading, scene) : NOTHING,
	},
	{
		name: 'organisations-represented',
		ofTheEvent: true,
		strangers: 0,
		read: (reading, scene) =>
			reading.has('organisation') && reading.organisations.length === 0 && !reading.has('mean')
				? speakers(reading, scene)
				: NOTHING,
	},
	{
		name: 'speakers',
		ofTheEvent: true,
		strangers: 0,
		read: (reading, scene) =>
			!reading.has('personal') &&
			(reading.has('speaker') ||
				(reading.has('speak') && reading.has('who', 'howMany', 'isThere', 'list', 'from')))
				? speakers(reading, scene)
				: NOTHING,
	},
	{
		/** "who gives the talk on quantum computing?" */
		name: 'speakers-of-session',
		ofTheEvent: true,
		strangers: 0,
		read: (reading, scene) =>
			reading.has('who') && reading.sessions.length + reading.groups.length > 0 && !reading.has('organise')
				? speakers(reading, scene)
				: NOTHING,
	},
	{
		/** "who is at the event?", "how many people are on it?" */
		name: 'who-is-there',
		ofTheEvent: true,
		strangers: 0,
		read: (reading, scene) =>
			reading.has('who') &&
			reading.hasOnly('who', 'session', 'from', 'isThere', 'list', 'attend', 'role', 'programme', 'when') &&
			reading.has('session', 'from', 'attend', 'programme')
				? speakers(reading, scene)
				: NOTHING,
	},
];

function speakers(reading: Reading, scene: Parameters<Rule['read']>[1]): readonly Question[] {
	return aboutOne(reading, scene, (session) => ({
		kind: 'speakers',
		part: partOf(reading),
		aspect: aspectOf(reading),
		...session,
	}));
}

function partOf(reading: Reading): 'everyone' | 'speakers' | 'moderators' {
	const speaks = reading.has('speaker', 'speak');
	if (reading.has('moderator')) return speaks ? 'everyone' : 'moderators';
	return 'everyone';
}

function aspectOf(reading: Reading): SpeakersAspect {
	if (reading.has('organisation'))
		return reading.has('speaker', 'speak') && !reading.has('which', 'howMany', 'what')
			? 'list'
			: 'organisations';
	return reading.has('howMany') ? 'count' : 'list';
}
