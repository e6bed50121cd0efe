/** How to take part and until when, with the honest precision of each deadline. */

import { type Block, type Field, link, strong, text } from '../../answer/answer.ts';
import { heading, line, list, note } from '../../answer/blocks.ts';
import { closing, deadlineItem, isPast } from '../../answer/closing.ts';
import { zoneOf } from '../../answer/event-zone.ts';
import { dayIn } from '../../answer/time.ts';
import { say } from '../../answer/voice.ts';
import { deadlinesOf } from '../../programme/deadlines.ts';
import type { Closes, Registration } from '../../programme/event.ts';
import type { Event } from '../../programme/programme.ts';
import type { Text } from '../../programme/schema.ts';
import type { Draft, ReplyContext } from './context.ts';
import { notInProgramme } from './unknown.ts';

export function replyRegister(context: ReplyContext): Draft {
	const { phrases, programme } = context;
	const offers = programme.events.flatMap((event) =>
		event.registrations.map((registration) => ({ registration, event })),
	);
	if (offers.length === 0) return notInProgramme(phrases.topics.registration, context);
	return {
		kind: 'register',
		blocks: [
			heading(phrases.register.title),
			...offers.flatMap(({ registration, event }) => offer(registration, event, context)),
			{
				kind: 'actions',
				items: [
					{ label: phrases.actions.when, ask: 'when' },
					{ label: phrases.actions.links, ask: 'links' },
				],
			},
		],
	};
}

function offer(registration: Registration, event: Event, context: ReplyContext): readonly Block[] {
	const { phrases } = context;
	const own = event.language;
	const closed = registration.closes && isPast(registration.closes, event, context);
	const fields: Field[] = [
		{
			label: closed ? phrases.register.form : phrases.register.link,
			value: [link(registration.url, registration.url)],
		},
		...(registration.conditions
			? [{ label: phrases.register.conditions, value: [text(say(context, registration.conditions, own))] }]
			: []),
		...(registration.closes
			? [{ label: phrases.register.deadline, value: [text(closing(registration.closes, event, context))] }]
			: []),
	];
	return [
		line(strong(phrases.register.forWhat(say(context, registration.for, own)))),
		...(closed ? [line(phrases.register.closed)] : []),
		{ kind: 'fields', items: fields },
		...notes(registration.notes, event, context),
	];
}

export function replyDeadline(context: ReplyContext): Draft {
	const { phrases, programme } = context;
	const deadlines = programme.events.flatMap(deadlinesOf);
	if (deadlines.length === 0) return notInProgramme(phrases.topics.deadline, context);
	const [only] = deadlines;
	const state = only && deadlines.length === 1 ? [line(openness(only.closes, only.event, context))] : [];
	return {
		kind: 'deadline',
		blocks: [
			...state,
			...list(deadlines.map((deadline) => deadlineItem(deadline, context))),
			...deadlines.flatMap(({ notes: said, event }) => notes(said, event, context)),
			{ kind: 'actions', items: [{ label: phrases.actions.register, ask: 'register' }] },
		],
	};
}

const notes = (texts: readonly Text[], event: Event, context: ReplyContext): readonly Block[] =>
	texts.map((one) => note([text(say(context, one, event.language))]));

/** "Yes, until …", "Today is the last day", "Closed": what one wants to know first. */
function openness(closes: Closes, event: Event, context: ReplyContext): string {
	const { phrases, times, now } = context;
	if (isPast(closes, event, context)) {
		const { closed, hourUnknown } = phrases.register;
		return closes.precision === 'day' ? `${closed} ${hourUnknown}` : closed;
	}
	if (closes.precision === 'moment') {
		return phrases.register.open(times.moment(closes.moment.instant, zoneOf(event)));
	}
	const isToday = closes.day.equals(dayIn(now, event.zone));
	return isToday ? phrases.register.lastDay : phrases.register.open(times.day(closes.day));
}
