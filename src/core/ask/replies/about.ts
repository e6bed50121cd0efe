/** What it is about, who organises it, where to read more: the event's own words. */

import { type Block, type Inline, link, strong, text } from '../../answer/answer.ts';
import { heading, line, list, note } from '../../answer/blocks.ts';
import { zoneOf } from '../../answer/event-zone.ts';
import { sessionAction } from '../../answer/session-action.ts';
import { languageNote, say } from '../../answer/voice.ts';
import type { Event, Session } from '../../programme/programme.ts';
import type { Text } from '../../programme/schema.ts';
import type { Question } from '../question.ts';
import { type Draft, eventOf, oneSession, type ReplyContext } from './context.ts';
import { notInProgramme } from './unknown.ts';

export function replyAbout(question: Extract<Question, { kind: 'about' }>, context: ReplyContext): Draft {
	const session = question.session === undefined ? undefined : oneSession(context, question.session);
	const blocks = session ? aboutSession(session, context) : aboutEvents(context);
	return { kind: 'about', blocks: [...blocks, { kind: 'actions', items: aboutActions(session, context) }] };
}

/** Several events are told in a sentence each; one is told in full. */
function aboutEvents(context: ReplyContext): readonly Block[] {
	const { events } = context.programme;
	const [only] = events;
	if (only && events.length === 1) return aboutEvent(only, context);
	return list(
		events.map((event) => [
			strong(say(context, event.title, event.language)),
			...(event.summary ? [text(` — ${say(context, event.summary, event.language)}`)] : []),
		]),
	);
}

function aboutEvent(event: Event, context: ReplyContext): readonly Block[] {
	const own = event.language;
	return [
		heading(say(context, event.title, own)),
		...whichOne(event, context),
		...(event.summary ? [line(strong(say(context, event.summary, own)))] : []),
		...event.abstract.map((passage) => line(say(context, passage, own))),
		...(event.summary ? languageNote(context, event.summary, own) : []),
		...sourceNote(event, context),
	];
}

/** "WSIS Forum 2023 · Session 131 · Tuesday, …": the number alone is not unique over the years. */
function whichOne({ partOf }: Event, context: ReplyContext): readonly Block[] {
	const { phrases, programme, times } = context;
	const [only] = programme.sessions.length === 1 ? programme.sessions : [];
	const details = [
		partOf,
		only?.number && phrases.about.number(only.number),
		only && times.span(only.starts.instant, only.ends.instant, zoneOf(only.event)),
	].filter((detail) => detail);
	return details.length === 0 ? [] : [line(details.join(' · '))];
}

function aboutSession(session: Session, context: ReplyContext): readonly Block[] {
	const { phrases, times } = context;
	const { event, type, track, room, language, number } = session;
	const own = event.language;
	const details = [
		...(number ? [phrases.about.number(number)] : []),
		...[type, track, room, language].filter((detail) => detail !== undefined),
	];
	return [
		heading(say(context, session.title, own)),
		line(times.span(session.starts.instant, session.ends.instant, zoneOf(event))),
		...(details.length === 0 ? [] : [line(details.join(' · '))]),
		...(session.abstract ? [line(say(context, session.abstract, own))] : []),
		...list(session.links.map((one) => linkLine(one, event, context))),
		...(session.abstract ? languageNote(context, session.abstract, own) : []),
	];
}

function aboutActions(session: Session | undefined, context: ReplyContext) {
	const { phrases } = context;
	return [
		sessionAction('when', context, session),
		sessionAction('speakers', context, session),
		{ label: phrases.actions.register, ask: 'register' },
	];
}

export function replyPassage(question: Extract<Question, { kind: 'passage' }>, context: ReplyContext): Draft {
	const event = eventOf(context, question.event);
	const passages = event?.abstract.filter((_, index) => question.passages.includes(index)) ?? [];
	if (!event || passages.length === 0) return notInProgramme(question.asked, context);
	return {
		kind: 'about',
		blocks: [
			...passages.map((passage) => line(say(context, passage, event.language))),
			...passages.slice(0, 1).flatMap((passage) => languageNote(context, passage, event.language)),
			...sourceNote(event, context),
			{ kind: 'actions', items: [sessionAction('about', context, undefined)] },
		],
	};
}

export function replyFaq(question: Extract<Question, { kind: 'faq' }>, context: ReplyContext): Draft {
	const event = eventOf(context, question.event);
	const entry = event?.faq[question.index];
	if (!event || !entry) return notInProgramme('', context);
	return {
		kind: 'about',
		blocks: [
			line(say(context, entry.answer, event.language)),
			...(entry.link ? [line(link(entry.link, entry.link))] : []),
			...languageNote(context, entry.answer, event.language),
		],
	};
}

export function replyCorrection(
	question: Extract<Question, { kind: 'correction' }>,
	context: ReplyContext,
): Draft {
	const event = eventOf(context, question.event);
	const correction = event?.corrections[question.index];
	if (!event || !correction) return notInProgramme('', context);
	return {
		kind: 'about',
		blocks: [
			line(context.phrases.about.correction(correction.printed, correction.meant)),
			note([text(say(context, correction.why, event.language))]),
		],
	};
}

export function replyLinks(context: ReplyContext): Draft {
	const { phrases, programme } = context;
	const lines = programme.events.flatMap((event) => eventLinks(event, context));
	if (lines.length === 0) return notInProgramme(phrases.topics.links, context);
	return { kind: 'links', blocks: [heading(phrases.links.title), ...list(lines)] };
}

/** Every link of the event, the form to register first. */
function eventLinks(event: Event, context: ReplyContext): readonly (readonly Inline[])[] {
	const { phrases } = context;
	const own = event.language;
	return [
		...event.registrations.map((one) => [
			link(phrases.register.forWhat(say(context, one.for, own)), one.url),
			...(one.conditions ? [text(` (${say(context, one.conditions, own)})`)] : []),
		]),
		...event.links.map((one) => linkLine(one, event, context)),
	];
}

function linkLine(
	one: { title: Text; url: string; about?: Text | undefined },
	event: Event,
	context: ReplyContext,
): readonly Inline[] {
	const about = one.about ? [text(` — ${say(context, one.about, event.language)}`)] : [];
	return [link(say(context, one.title, event.language), one.url), ...about];
}

export function replyOrganisers(context: ReplyContext): Draft {
	const { phrases, programme } = context;
	const organisers = programme.events.flatMap((event) => event.organisers.map((one) => ({ one, event })));
	if (organisers.length === 0) return notInProgramme(phrases.topics.organisers, context);
	return {
		kind: 'organisers',
		blocks: [
			heading(phrases.organisers.title),
			...list(
				organisers.map(({ one, event }) => {
					const name = say(context, one.name, event.language);
					const full = one.short && one.short !== name ? `${name} (${one.short})` : name;
					return [one.url ? link(full, one.url) : text(full)];
				}),
			),
		],
	};
}

function sourceNote(event: Event, { phrases }: ReplyContext): readonly Block[] {
	return event.source ? [note([link(phrases.source, event.source)])] : [];
}
