/** Lists of sessions: all, found by words, on now, next. */

import { type Block, type Inline, strong, text } from '../../answer/answer.ts';
import { heading, line, list, note } from '../../answer/blocks.ts';
import { zoneOf } from '../../answer/event-zone.ts';
import { sessionAction } from '../../answer/session-action.ts';
import { status, tenseOf } from '../../answer/tense.ts';
import { say } from '../../answer/voice.ts';
import type { Session } from '../../programme/programme.ts';
import type { AskedZone, Question } from '../question.ts';
import type { Draft, ReplyContext } from './context.ts';
import { nothingKnown } from './unknown.ts';

/** A first look at a long programme; narrower questions tell the rest, and the reply says so. */
const READABLE = 25;

type SessionsQuestion = Extract<Question, { kind: 'sessions' }>;

export function replySessions(question: SessionsQuestion, context: ReplyContext): Draft {
	const { programme, phrases } = context;
	switch (question.span) {
		case 'now':
			return onNow(context);
		case 'next':
			return upNext(context);
		case 'all': {
			const keys = question.sessions;
			if (!keys) return sessionsOverview(context, undefined);
			const found = programme.sessions.filter(({ key }) => keys.includes(key));
			if (found.length === 0) return nothingKnown('session', question.asked ?? '', [], context);
			return { kind: 'sessions', blocks: [heading(phrases.sessions.title), ...items(found, context)] };
		}
	}
}

export function sessionsOverview(context: ReplyContext, zone: AskedZone | undefined): Draft {
	const { programme, phrases } = context;
	return {
		kind: 'sessions',
		blocks: [
			heading(phrases.sessions.title),
			line(phrases.sessions.count(programme.sessions.length)),
			...items(programme.sessions, context, zone),
		],
	};
}

function onNow(context: ReplyContext): Draft {
	const { programme, phrases, now } = context;
	const running = programme.sessions.filter((session) => tenseOf(session, now) === 'present');
	if (running.length > 0) {
		return { kind: 'sessions', blocks: [heading(phrases.sessions.now), ...items(running, context)] };
	}
	const next = upNext(context);
	return { ...next, blocks: [line(phrases.sessions.nothingNow), ...next.blocks] };
}

/** All that start first: parallel sessions are one answer. */
function upNext(context: ReplyContext): Draft {
	const { programme, phrases, now } = context;
	const first = programme.sessions.find((session) => tenseOf(session, now) === 'future');
	if (!first) {
		const last = programme.sessions.at(-1);
		const end = last ? items([last], context) : [];
		return { kind: 'sessions', blocks: [line(phrases.sessions.allOver), ...end] };
	}
	const together = programme.sessions.filter(({ starts }) => starts.instant.equals(first.starts.instant));
	return { kind: 'sessions', blocks: [heading(phrases.sessions.next), ...items(together, context)] };
}

function items(sessions: readonly Session[], context: ReplyContext, zone?: AskedZone): readonly Block[] {
	const more = sessions.length - READABLE;
	const shown = sessions.slice(0, READABLE);
	return [
		...list(shown.map((session) => sessionLine(session, context, zone))),
		...(more > 0 ? [note([text(context.phrases.sessions.more(more))])] : []),
		{
			kind: 'actions',
			items:
				shown.length === 1
					? [sessionAction('speakers', context, shown[0]), sessionAction('about', context, shown[0])]
					: shown
							.slice(0, 5)
							.map((session) => ({ label: titleOf(session, context), ask: `about ${session.key}` })),
		},
	];
}

const titleOf = (session: Session, context: ReplyContext): string =>
	say(context, session.title, session.event.language);

function sessionLine(session: Session, context: ReplyContext, zone?: AskedZone): readonly Inline[] {
	const { times } = context;
	const { starts, ends, event, room } = session;
	const shownZone = zone ? { id: zone.id } : zoneOf(event);
	return [
		strong(titleOf(session, context)),
		text(` — ${times.span(starts.instant, ends.instant, shownZone)}`),
		...(room ? [text(`, ${room}`)] : []),
		text(` · ${status(session, context)}`),
	];
}
