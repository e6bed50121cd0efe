/** What it is about: the summary, the sessions, terms, and what the texts say on a subject. */

import type { Question } from '../question.ts';
import type { Reading } from '../reading.ts';
import type { Rule, Scene } from './rule.ts';
import { NOTHING } from './rule.ts';
import { asksWhatItIs, isWord } from './subject.ts';
import { aboutOne } from './targets.ts';

const ANY = Number.POSITIVE_INFINITY;

export const MATTER_RULES: readonly Rule[] = [
	{
		name: 'about',
		strangers: 0,
		read: (reading, scene) => {
			const isOfSession = reading.has('session') || reading.terms.length === 0;
			const isBare = reading.cues.size > 0 && reading.hasOnly('tell') && reading.matter.length === 0;
			const isAim = reading.has('aims') && reading.has('session');
			return (reading.has('about') && isOfSession) || isBare || isAim
				? aboutOne(reading, scene, (session) => ({ kind: 'about', ...session }))
				: NOTHING;
		},
	},
	{
		/** "what does it say about covid", "what role do ICTs play for the 2030 agenda". */
		name: 'passage',
		strangers: ANY,
		read: (reading, scene) =>
			reading.has('mention', 'why', 'how', 'relate', 'covers') && !reading.has('mean')
				? passages(reading, scene)
				: NOTHING,
	},
	{
		name: 'term',
		strangers: 0,
		read: (reading) =>
			reading.terms.length > 0 && !reading.has('when', 'where', 'howMany') && !asksWhoDoes(reading)
				? [{ kind: 'term', asked: reading.asked, terms: reading.terms.map(({ term }) => term) }]
				: NOTHING,
	},
	{
		name: 'no-such-session',
		strangers: ANY,
		read: (reading) =>
			reading.has('session') && reading.strangers.length === 1 && /^\d+$/.test(reading.strangers[0] ?? '')
				? [
						{
							kind: 'unknown',
							asked: reading.asked,
							reason: { nothing: 'session' },
							near: [{ kind: 'sessions', span: 'all' }],
						},
					]
				: NOTHING,
	},
	{
		name: 'one-session',
		strangers: 0,
		read: (reading, scene) =>
			reading.sessions.length > 0
				? aboutOne(reading, scene, (session) => ({ kind: 'about', ...session }))
				: NOTHING,
	},
	{
		name: 'sessions',
		strangers: 0,
		read: (reading) =>
			reading.has('programme') ||
			(reading.has('session') && reading.has('list', 'howMany', 'which', 'isThere', 'what'))
				? [sessionsOrAbout(reading)]
				: NOTHING,
	},
];

/** "who chairs ECOSOC" is not "who is ECOSOC". */
const asksWhoDoes = (reading: Reading): boolean =>
	reading.has('who', 'which') && reading.has('moderator', 'leads', 'speaker', 'speak', 'organise');

/** Last resort: a few words that some text of the programme holds, all of them. */
export const BARE_PASSAGE_RULE: Rule = {
	name: 'passage-by-words',
	bare: true,
	strangers: ANY,
	read: (reading, scene) =>
		reading.hasOnly('what', 'about', 'session', 'tell', 'isThere', 'which', 'list', 'mean') &&
		reading.people.length === 0 &&
		!asksWhatItIs(reading)
			? passages(reading, scene)
			: NOTHING,
};

/** "what is this session?" asks for its matter, "which sessions are there" for the list. */
const sessionsOrAbout = (reading: Reading): Question =>
	reading.has('session') && reading.hasOnly('what', 'session', 'tell') && !reading.has('programme')
		? { kind: 'about' }
		: { kind: 'sessions', span: 'all' };

/** The passages that hold all the words; of several, as many as one reads. */
function passages(reading: Reading, { index }: Scene): readonly Question[] {
	const words = reading.matter;
	if (!words.some(isWord)) return NOTHING;
	const hits = index.passages.search(words).filter((hit) => hit.covers === 1);
	const event = hits[0]?.item.event;
	if (!event) return NOTHING;
	const own = hits.filter((hit) => hit.item.event === event).slice(0, MOST_PASSAGES);
	return [
		{ kind: 'passage', asked: words.join(' '), event: event.id, passages: own.map((hit) => hit.item.index) },
	];
}

const MOST_PASSAGES = 2;
