/** One person, or those of an organisation, a role or a country. */

import { wordsOf } from '../../programme/find/text.ts';
import { textsOf } from '../../programme/find/texts.ts';
import { employeesOf } from '../../programme/find.ts';
import type { Person } from '../../programme/programme.ts';
import type { Question } from '../question.ts';
import type { Reading } from '../reading.ts';
import { described } from './described.ts';
import type { Rule, Scene } from './rule.ts';
import { NOTHING } from './rule.ts';
import { aboutOne, sessionsOf } from './targets.ts';
import { hasTimeCue, whenQuestion } from './time.ts';

const ANY = Number.POSITIVE_INFINITY;

/** Rules for a text that names a person. They leave no such text to later rules. */
export const PERSON_RULES: readonly Rule[] = [
	{
		/** "what is Mr Adam director of", "what does Lamanauskas want to achieve": said by what is printed. */
		name: 'person-by-printed-words',
		strangers: ANY,
		read: (reading, scene) => {
			const known = reading.strangers.length > 0 && reading.people.length > 0;
			const told = reading.people
				.flatMap(({ people }) => people)
				.every((person) => tells(person, reading, scene));
			return known && told ? namedPeople(reading) : NOTHING;
		},
	},
	{
		name: 'person-not-told',
		strangers: ANY,
		read: (reading, scene) => {
			const person = reading.people[0]?.people[0];
			if (!person || reading.topics.length + (reading.has('personal') ? 1 : 0) === 0) return NOTHING;
			return [absentOfPerson(person, reading, scene)];
		},
	},
	{
		/** "Is Fung the chair of the session?" */
		name: 'person-as-moderator',
		strangers: 0,
		read: (reading, scene) =>
			reading.people.length > 0 &&
			reading.has('moderator') &&
			reading.has('session') &&
			!reading.has('what', 'which', 'when', 'role', 'tell')
				? aboutOne(reading, scene, (session) => ({ ...MODERATORS, ...session }))
				: NOTHING,
	},
	{
		/** "Is Ada Lithuanian?": a place beside a person, with no word of time, is where one comes from. */
		name: 'person-of-country',
		strangers: 0,
		read: (reading) => {
			const person = reading.people[0]?.people[0];
			if (!person || reading.zones.length === 0 || hasTimeCue({ ...reading, zones: [] })) return NOTHING;
			return [originOf(person, reading)];
		},
	},
	{
		name: 'person-when',
		strangers: 0,
		read: (reading, scene) =>
			reading.people.length > 0 && hasTimeCue(reading) && !reading.has('register', 'deadline')
				? whenOf(reading, scene)
				: NOTHING,
	},
	{
		name: 'person-by-name',
		strangers: 0,
		read: (reading) => namedPeople(reading),
	},
	{
		name: 'person-something-else',
		strangers: ANY,
		read: (reading) => {
			const person = reading.people[0]?.people[0];
			if (!person) return NOTHING;
			return [reading.has('who', 'tell') ? nobody(person, reading) : notTold(person, reading)];
		},
	},
];

export const DESCRIBED_PEOPLE_RULES: readonly Rule[] = [
	{
		/** "who is the president", "the deputy secretary-general", "the climate change director". */
		name: 'person-by-role',
		strangers: ANY,
		read: (reading, scene) =>
			reading.sessions.length === 0 &&
			!reading.has('except') &&
			!asksWhoChairs(reading, scene) &&
			reading.has('who', 'speaker', 'speak', 'isThere', 'from')
				? described(reading, scene)
				: NOTHING,
	},
	{
		name: 'everyone-but',
		strangers: ANY,
		read: (reading) =>
			reading.has('except') && reading.has('who', 'speaker', 'speak')
				? [{ kind: 'unknown', asked: reading.asked, reason: 'not-understood', near: [EVERYONE] }]
				: NOTHING,
	},
	{
		name: 'person-by-organisation',
		strangers: 0,
		read: (reading, { index }) => {
			const people = employeesOf(
				reading.organisations.map(({ organisation }) => organisation),
				index,
			);
			if (!asksForPeople(reading) || people.length === 0) return NOTHING;
			const asked = reading.organisations[0]?.asked ?? reading.asked;
			return [{ kind: 'person', asked, by: 'organisation', people: keysOf(people) }];
		},
	},
	{
		name: 'nobody-of-organisation',
		strangers: 0,
		read: (reading) =>
			asksForPeople(reading) &&
			(reading.organisations.length > 0 || reading.terms.length > 0) &&
			reading.has('from')
				? [
						{
							kind: 'unknown',
							asked: reading.asked,
							reason: { nothing: 'person' },
							near: [{ kind: 'speakers', part: 'everyone', aspect: 'organisations' }],
						},
					]
				: NOTHING,
	},
	{
		name: 'person-by-country',
		strangers: 0,
		read: (reading) =>
			reading.zones.length > 0 &&
			reading.has('who', 'speaker', 'speak', 'isThere') &&
			!reading.has('time', 'when', 'start')
				? [{ kind: 'unknown', asked: reading.asked, reason: { topic: 'country' }, near: [EVERYONE] }]
				: NOTHING,
	},
];

/** "The president" with no word of asking: after codes and terms had their turn. */
export const BARE_ROLE_RULE: Rule = {
	name: 'person-by-bare-role',
	bare: true,
	strangers: ANY,
	read: (reading, scene) =>
		reading.has('what', 'which', 'when', 'where') ? NOTHING : described(reading, scene),
};

const EVERYONE: Question = { kind: 'speakers', part: 'everyone', aspect: 'list' };

const MODERATORS = { kind: 'speakers', part: 'moderators', aspect: 'list' } as const;

/** "Who chairs?", "the chair of the session": not everybody with "Chair" in a title. */
function asksWhoChairs(reading: Reading, { index }: Scene): boolean {
	if (!reading.has('moderator') || reading.namesOfThings.length > 0) return false;
	if (reading.has('session')) return true;
	const [word, ...others] = reading.descriptive;
	const titles = index.programme.people.flatMap(({ roles }) => roles.flatMap((role) => textsOf(role.title)));
	return word !== undefined && others.length === 0 && !titles.flatMap(wordsOf).includes(word);
}

const keysOf = (people: readonly Person[]): readonly string[] => people.map(({ key }) => key);

const asksForPeople = (reading: Reading): boolean =>
	reading.has('who', 'speaker', 'speak', 'moderator', 'isThere', 'from', 'howMany') &&
	!reading.has('mean', 'organise', 'leads', 'except');

function namedPeople(reading: Reading): readonly Question[] {
	return reading.people.map(({ asked, people }) => ({
		kind: 'person',
		asked,
		by: 'name',
		people: keysOf(people),
	}));
}

/** Everything that is not a name or a word of asking is printed about this person. */
function tells(person: Person, reading: Reading, { index }: Scene): boolean {
	const known = new Set(
		[...person.roles.flatMap((role) => textsOf(role.title)), ...textsOf(person.biography)]
			.flatMap(wordsOf)
			.map(index.stem),
	);
	return reading.strangers.every((word) => known.has(index.stem(word)));
}

function absentOfPerson(person: Person, reading: Reading, scene: Scene): Question {
	const [topic] = reading.topics;
	const known: Question = { kind: 'person', asked: person.name, by: 'name', people: [person.key] };
	if (topic === 'biography' || (topic === 'country' && person.countries.length > 0)) return known;
	if (topic === 'talk-contents') return talkOf(person, reading, scene) ?? absent(topic, reading, known);
	return topic ? absent(topic, reading, known) : notTold(person, reading);
}

function originOf(person: Person, reading: Reading): Question {
	const known: Question = { kind: 'person', asked: person.name, by: 'name', people: [person.key] };
	return person.countries.length > 0 ? known : absent('country', reading, known);
}

/** Where each talk has its own text and one speaker, that text is what the person will speak about. */
function talkOf(person: Person, reading: Reading, scene: Scene): Question | undefined {
	const own = sessionsOf([person], scene).filter(
		(session) => session.abstract !== undefined && session.speakers.length === 1,
	);
	if (own.length === 0) return undefined;
	return aboutOne({ ...reading, sessions: own }, scene, (session) => ({ kind: 'about', ...session }))[0];
}

/** The person goes with it, so that the reply can say that a session has no time for each of its speakers. */
function whenOf(reading: Reading, scene: Scene): readonly Question[] {
	const person = reading.people[0]?.people[0]?.key;
	return aboutOne(reading, scene, (session) => ({
		...whenQuestion(reading, session),
		...(person && { person }),
	}));
}

const absent = (topic: Reading['topics'][number], reading: Reading, near: Question): Question => ({
	kind: 'unknown',
	asked: reading.asked,
	reason: { topic },
	near: [near],
});

/** "Who is Adam Smith?" when the programme has another Adam. */
const nobody = (person: Person, reading: Reading): Question => ({
	kind: 'unknown',
	asked: reading.description,
	reason: { nothing: 'person' },
	near: [{ kind: 'person', asked: person.name, by: 'name', people: [person.key] }],
});

const notTold = (person: Person, reading: Reading): Question => ({
	kind: 'unknown',
	asked: reading.asked,
	reason: { person: person.key },
	near: [{ kind: 'person', asked: person.name, by: 'name', people: [person.key] }],
});
