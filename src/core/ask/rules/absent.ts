/** What members ask of every event and this programme may not tell: it says so, unless it does tell. */

import type { AbsentTopic, Question } from '../question.ts';
import type { Reading } from '../reading.ts';
import type { Rule, Scene } from './rule.ts';
import { NOTHING } from './rule.ts';
import { aboutOne, targetsOf } from './targets.ts';

const ANY = Number.POSITIVE_INFINITY;

export const ABSENT_RULES: readonly Rule[] = [
	{
		name: 'place',
		strangers: 0,
		read: (reading, scene) => (asksForPlace(reading) ? placeOf(reading, scene) : NOTHING),
	},
	{
		name: 'not-in-programme',
		strangers: ANY,
		read: (reading, scene) => {
			const topic = reading.topics.find((one) => one !== 'place' && isMeant(one, reading));
			if (!topic) return NOTHING;
			return told(topic, reading, scene) ?? [absent(topic, reading)];
		},
	},
];

/** "is it online?", "is there a venue?", "how can I take part?": the conditions of registering say it. */
export const ATTEND_RULE: Rule = {
	name: 'attend',
	strangers: 0,
	read: (reading, scene) => {
		if (!reading.has('attend') || reading.has('who', 'when', 'about', 'organisation', 'howMany'))
			return NOTHING;
		return registrationOf(scene) ?? [absent('in-person', reading)];
	},
};

const asksForPlace = (reading: Reading): boolean =>
	(reading.topics.includes('place') && !reading.has('when', 'time', 'start', 'end')) ||
	(reading.has('where') &&
		reading.topics.length === 0 &&
		reading.hasOnly(
			'where',
			'session',
			'start',
			'time',
			'started',
			'now',
			'programme',
			'when',
			'day',
			'next',
		));

function placeOf(reading: Reading, scene: Scene): readonly Question[] {
	const targets = targetsOf(reading, scene);
	const asked = targets.length > 0 ? targets : scene.index.programme.sessions;
	if (!asked.some(({ room }) => room !== undefined)) return [absent('place', reading)];
	return aboutOne({ ...reading, sessions: asked }, scene, (session) => ({
		kind: 'when',
		aspect: 'all',
		...session,
	}));
}

/** A code's title may hold such a word: "which line is about languages" asks for no interpreter. */
function isMeant(topic: AbsentTopic, reading: Reading): boolean {
	if (topic === 'talk-contents') return reading.has('speaker', 'pronoun');
	return reading.codes.length + reading.vocabularies.length === 0;
}

function told(topic: AbsentTopic, reading: Reading, scene: Scene): readonly Question[] | undefined {
	const { people, sessions } = scene.index.programme;
	if (topic === 'interpretation' && sessions.some(({ language }) => language !== undefined)) {
		return aboutOne(reading, scene, (session) => ({ kind: 'about', ...session }));
	}
	if (topic === 'biography' && people.some(({ biography }) => biography !== undefined)) {
		return [{ kind: 'speakers', part: 'everyone', aspect: 'list' }];
	}
	return undefined;
}

const registrationOf = ({ index }: Scene): readonly Question[] | undefined =>
	index.programme.events.some(({ registrations }) => registrations.length > 0)
		? [{ kind: 'register' }]
		: undefined;

const absent = (topic: AbsentTopic, reading: Reading): Question => ({
	kind: 'unknown',
	asked: reading.asked,
	reason: { topic },
	near: NEAR[topic] ?? [{ kind: 'links' }],
});

const WHEN: Question = { kind: 'when', aspect: 'all' };
const REGISTER: Question = { kind: 'register' };
const LINKS: Question = { kind: 'links' };
const SPEAKERS: Question = { kind: 'speakers', part: 'everyone', aspect: 'list' };

/** What the programme does tell that comes nearest; where it is silent too, its links. */
const NEAR: Readonly<Partial<Record<AbsentTopic, readonly Question[]>>> = {
	place: [WHEN, REGISTER],
	'join-link': [REGISTER, LINKS],
	'in-person': [REGISTER, LINKS],
	cost: [REGISTER],
	capacity: [REGISTER],
	eligibility: [REGISTER],
	'order-of-speaking': [SPEAKERS],
	'talk-contents': [{ kind: 'about' }, SPEAKERS],
	country: [{ kind: 'speakers', part: 'everyone', aspect: 'organisations' }],
	biography: [SPEAKERS],
	'other-event': [WHEN],
};
