/** Who speaks, who moderates, who somebody is. */

import { type Block, type Field, type Inline, strong, text } from '../../answer/answer.ts';
import { heading, line, list, note } from '../../answer/blocks.ts';
import { zoneOf } from '../../answer/event-zone.ts';
import { sessionAction } from '../../answer/session-action.ts';
import { say } from '../../answer/voice.ts';
import { fullName } from '../../programme/people.ts';
import type { Person, Session } from '../../programme/programme.ts';
import type { Question } from '../question.ts';
import { type Draft, oneSession, type ReplyContext } from './context.ts';
import { nothingKnown } from './unknown.ts';

/** More people than this are counted, and the asker told how to find one; nobody reads a list of 300. */
const READABLE = 60;

type SpeakersQuestion = Extract<Question, { kind: 'speakers' }>;

export function replySpeakers(question: SpeakersQuestion, context: ReplyContext): Draft {
	const { phrases } = context;
	const one = oneSession(context, question.session);
	const sessions = one ? [one] : context.programme.sessions;
	const speakers = distinct(sessions.flatMap((session) => session.speakers));
	const moderators = distinct(sessions.flatMap((session) => session.moderators));
	if (speakers.length + moderators.length === 0)
		return { kind: 'unknown', blocks: [line(phrases.people.none)] };
	if (question.part === 'moderators' && moderators.length === 0) {
		const items = [sessionAction('speakers', context, one)];
		return { kind: 'unknown', blocks: [line(phrases.people.noModerators), { kind: 'actions', items }] };
	}
	const title =
		one && context.programme.sessions.length > 1 ? say(context, one.title, one.event.language) : undefined;
	const blocks: Block[] = [
		heading(title ?? phrases.people.title),
		line(phrases.people.count(speakers.length, moderators.length)),
	];
	if (question.aspect === 'organisations') {
		return { kind: 'speakers', blocks: [...blocks, ...organisations([...speakers, ...moderators], context)] };
	}
	const asked = question.part === 'moderators' ? [] : speakers;
	const hosts = question.part === 'speakers' ? [] : moderators;
	return {
		kind: 'speakers',
		blocks: [
			...blocks,
			...group(phrases.people.speakers, asked, context),
			...group(phrases.people.moderators, hosts, context),
			{
				kind: 'actions',
				items: [sessionAction('when', context, one), { label: phrases.actions.register, ask: 'register' }],
			},
		],
	};
}

function group(title: string, people: readonly Person[], context: ReplyContext): readonly Block[] {
	if (people.length === 0) return [];
	const shown = people.slice(0, READABLE);
	const more = people.length - shown.length;
	return [
		line(strong(title)),
		...list(shown.map((person) => personLine(person, context))),
		...(more > 0 ? [note([text(context.phrases.people.more(more))])] : []),
	];
}

function organisations(people: readonly Person[], context: ReplyContext): readonly Block[] {
	const all = people.flatMap((person) => person.roles.flatMap((role) => role.organisations));
	const names = new Map(all.map(({ id, name, short }) => [id, organisationName(say(context, name), short)]));
	const shown = [...names].slice(0, READABLE).map(([id, name]) => {
		const members = people.filter((person) => belongs(person, id)).map(({ name: member }) => member);
		return [strong(name), text(` — ${members.join(', ')}`)];
	});
	return list(shown);
}

const belongs = (person: Person, organisation: string): boolean =>
	person.roles.some((role) => role.organisations.some(({ id }) => id === organisation));

type PersonQuestion = Extract<Question, { kind: 'person' }>;

export function replyPerson(question: PersonQuestion, context: ReplyContext): Draft {
	const { phrases, programme } = context;
	const people = question.people.flatMap((key) => programme.people.filter((person) => person.key === key));
	const [only, ...others] = people;
	if (!only) return nothingKnown('person', question.asked, [], context);
	if (others.length === 0) return { kind: 'person', blocks: card(only, context) };
	const title =
		question.by === 'name' ? phrases.people.which(question.asked) : phrases.people.from(question.asked);
	const asked = people.slice(0, 5).map(({ name }) => ({ label: name, ask: `who ${name}` }));
	return {
		kind: 'person',
		blocks: [
			heading(title),
			...group(phrases.people.found(people.length), people, context),
			{ kind: 'actions', items: asked },
		],
	};
}

function card(person: Person, context: ReplyContext): readonly Block[] {
	const { phrases } = context;
	const fields: Field[] = [
		...takesPart(person, context),
		...(person.countries.length === 0
			? []
			: [{ label: phrases.people.countries, value: [text(person.countries.join(', '))] }]),
	];
	const biography: Block = person.biography
		? line(say(context, person.biography, person.language))
		: note([text(phrases.people.noBiography)]);
	return [
		heading(fullName(person)),
		...person.roles.map((role) => line(roleText(role, person, context))),
		...(fields.length === 0 ? [] : [{ kind: 'fields', items: fields } as const]),
		biography,
		{
			kind: 'actions',
			items: [
				{ label: phrases.actions.speakers, ask: 'speakers' },
				{ label: phrases.actions.when, ask: 'when' },
			],
		},
	];
}

/** Sessions of one person are few, but a host of everything is cut to what one reads and the count told. */
function takesPart(person: Person, context: ReplyContext): Field[] {
	const { phrases, programme, times } = context;
	const inSession = (part: string, session: Session): Field => ({
		label: part,
		value: [
			text(`${say(context, session.title, session.event.language)}, `),
			text(times.span(session.starts.instant, session.ends.instant, zoneOf(session.event))),
		],
	});
	const speaks = programme.sessions.filter(({ speakers }) => speakers.includes(person));
	const hosts = programme.sessions.filter(({ moderators }) => moderators.includes(person));
	const all = [
		...speaks.map((session) => inSession(phrases.people.speaker, session)),
		...hosts.map((session) => inSession(phrases.people.moderator, session)),
	];
	const more = all.length - READABLE;
	return more > 0
		? [
				...all.slice(0, READABLE),
				{ label: phrases.sessions.title, value: [text(phrases.sessions.more(more))] },
			]
		: all;
}

function personLine(person: Person, context: ReplyContext): readonly Inline[] {
	const roles = person.roles.map((role) => roleText(role, person, context)).join('; ');
	return [strong(fullName(person)), ...(roles === '' ? [] : [text(` — ${roles}`)])];
}

function roleText(role: Person['roles'][number], person: Person, context: ReplyContext): string {
	const names = role.organisations.map(({ name, short }) =>
		organisationName(say(context, name, person.language), short),
	);
	const list = new Intl.ListFormat(context.phrases.tag, { type: 'conjunction' });
	return [
		say(context, role.title, person.language),
		...(names.length === 0 ? [] : [list.format(names)]),
	].join(', ');
}

/** "International Telecommunication Union (ITU)", unless the name says it already. */
const organisationName = (name: string, short: string | undefined): string =>
	short && short !== name ? `${name} (${short})` : name;

const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
