/** When it is: in the event's zone with its offset, in the asker's, how long, and how far away. */

import { type Block, type Field, text } from '../../answer/answer.ts';
import { heading, line, note } from '../../answer/blocks.ts';
import { zoneOf } from '../../answer/event-zone.ts';
import { sessionAction } from '../../answer/session-action.ts';
import { status, tenseOf } from '../../answer/tense.ts';
import { dayIn } from '../../answer/time.ts';
import { say } from '../../answer/voice.ts';
import { yourTime } from '../../answer/your-time.ts';
import type { Session } from '../../programme/programme.ts';
import type { AskedZone, Question, WhenAspect } from '../question.ts';
import { type Draft, oneSession, type ReplyContext } from './context.ts';
import { sessionsOverview } from './sessions.ts';

type WhenQuestion = Extract<Question, { kind: 'when' }>;

export function replyWhen(question: WhenQuestion, context: ReplyContext): Draft {
	const session = oneSession(context, question.session);
	if (!session) return sessionsOverview(context, question.zone);
	const { phrases } = context;
	return {
		kind: 'when',
		blocks: [
			...firstLine(question.aspect, session, context),
			heading(say(context, session.title, session.event.language)),
			line(spanInZone(session, context)),
			{ kind: 'fields', items: whenFields(session, question.zone, context) },
			...(question.person ? [note([text(phrases.when.noSlots)])] : []),
			{
				kind: 'actions',
				items: [
					sessionAction('speakers', context, session),
					{ label: phrases.actions.register, ask: 'register' },
				],
			},
		],
	};
}

function spanInZone(session: Session, { times }: ReplyContext): string {
	return times.span(session.starts.instant, session.ends.instant, zoneOf(session.event));
}

function whenFields(session: Session, zone: AskedZone | undefined, context: ReplyContext): Field[] {
	const { phrases, times } = context;
	const length = session.starts.instant.until(session.ends.instant, { largestUnit: 'minute' });
	return [
		...elsewhere(session, zone, context),
		...ownTime(session, context),
		{
			label: phrases.when.duration,
			value: [text(phrases.when.lasts(times.duration(length), length.minutes))],
		},
		{ label: phrases.when.status, value: [text(status(session, context))] },
		...(session.room ? [{ label: phrases.when.room, value: [text(session.room)] }] : []),
	];
}

function elsewhere(session: Session, zone: AskedZone | undefined, context: ReplyContext): readonly Field[] {
	if (!zone) return [];
	return [
		{ label: context.phrases.when.inPlace(zone.said), value: [text(spanIn(session, zone.id, context))] },
	];
}

/** Only when the asker's zone is known to us or to the asker's client: UTC is nobody's own time. */
function ownTime(session: Session, context: ReplyContext): readonly Field[] {
	const { asker } = context;
	if (asker.zone === undefined && !asker.nativeTime) return [];
	const span = { from: session.starts.instant, to: session.ends.instant };
	return [yourTime(span, asker.zone ?? 'UTC', context)];
}

const spanIn = (session: Session, zone: string, { times }: ReplyContext): string =>
	times.span(session.starts.instant, session.ends.instant, { id: zone });

/** What was asked comes first, as a sentence; the whole stands below it in any case. */
function firstLine(aspect: WhenAspect, session: Session, context: ReplyContext): readonly Block[] {
	const { phrases, times, now } = context;
	const tense = tenseOf(session, now);
	const zone = zoneOf(session.event);
	switch (aspect) {
		case 'all':
			return [];
		case 'start':
			return [line(phrases.when.startsAt(tense, times.moment(session.starts.instant, zone)))];
		case 'end':
			return [line(phrases.when.endsAt(tense, times.moment(session.ends.instant, zone)))];
		case 'duration': {
			const length = session.starts.instant.until(session.ends.instant, { largestUnit: 'minute' });
			return [line(phrases.when.lasts(times.duration(length), length.minutes))];
		}
		case 'started':
			return [line(phrases.when.hasStarted(tense, status(session, context)))];
		case 'over':
			return [line(phrases.when.isOver(tense, status(session, context)))];
		case 'day':
		case 'left': {
			const day = dayIn(session.starts.instant, zone.id);
			return [line(phrases.when.isOn(tense, times.day(day), times.dayDistance(day, dayIn(now, zone.id))))];
		}
	}
}
