/**
 * `/event remind`: a member's own reminders, by direct message.
 *
 * The message that confirms one is sent directly too: whether it arrives shows whether the reminder would.
 */

import { deadlinesOf } from '../../programme/deadlines.ts';
import type { Session } from '../../programme/programme.ts';
import type { Deed, Outcome } from '../deed.ts';
import { destinationText } from '../destination.ts';
import { isBefore } from '../instants.ts';
import type { Entry } from '../ledger.ts';
import type { Planned } from '../planned.ts';
import { titleOf } from '../words/telling.ts';
import { actions, answer, type DeedContext, type Does, eventZone, list, said } from './context.ts';
import { whatFor } from './what-for.ts';
import { readWish, type Wish } from './wish.ts';

/** What is asked for "at the start" is said within this time or not at all. */
const USEFUL = Temporal.Duration.from({ minutes: 30 });

export const remind: Does = async (deed, argument, context) => {
	const [word = '', ...rest] = argument.toLowerCase().split(/\s+/);
	if (word === 'list') return listed(deed, context);
	if (word === 'cancel' && rest.length === 0) return listed(deed, context);
	if (word === 'cancel') return cancelled(deed, rest.join(' '), context);
	const wish = readWish(argument, deed.asker.zone ?? eventZone(context).id, context.now);
	if (!wish) return said(context, context.phrases.remind.how, actions(...suggestions(context)));
	return arranged(deed, wish, context);
};

const suggestions = ({ phrases }: DeedContext) => [
	{ label: phrases.remind.tenMinutes, ask: 'remind 10 minutes before' },
	{ label: phrases.remind.start, ask: 'remind start' },
	{ label: phrases.remind.deadline, ask: 'remind deadline' },
	{ label: phrases.remind.list, ask: 'remind list' },
];

async function arranged(deed: Deed, wish: Wish, context: DeedContext): Promise<Outcome> {
	const { phrases, store, times, now } = context;
	const choices = wish.kind === 'before' && wish.of === 'start' ? choicesFor(wish, context) : [];
	if (choices.length > 0) return said(context, phrases.remind.which, actions(...choices));
	const planned = plannedFor(deed, wish, context);
	if (typeof planned === 'string') return said(context, planned);
	if (Temporal.Instant.compare(planned.due, now) <= 0) return said(context, phrases.remind.past);
	const zone = deed.asker.zone ? { id: deed.asker.zone } : eventZone(context);
	const sentence = phrases.remind.arranged(times.moment(planned.due, zone), whatFor(planned, context));
	const confirmation = answer(context, [sentence]);
	const messenger = context.messengers.find(({ platform }) => platform === deed.person.platform);
	const sent = await messenger?.send(deed.person, confirmation, `${planned.key}/arranged`);
	if (!sent || sent.kind === 'failed') return said(context, phrases.remind.closed);
	await store.ledger.add([planned]);
	return said(context, sentence, actions({ label: phrases.remind.list, ask: 'remind list' }));
}

/** What to plan, or why not. */
function plannedFor(deed: Deed, wish: Wish, context: DeedContext): Planned | string {
	const subject = subjectOf(wish, context);
	if (typeof subject === 'string') return subject;
	const { due, about } = subject;
	return {
		key: `reminder/${destinationText(deed.person)}/${about.session ?? about.deadline ?? 'event'}/${due.toString()}`,
		destination: deed.person,
		locale: context.locale,
		subject: about,
		kind: 'reminder',
		at: due,
		due,
		usefulUntil: due.add(USEFUL),
	};
}

type About = { due: Temporal.Instant; about: Extract<Planned['subject'], { kind: 'reminder' }> };

function subjectOf(wish: Wish, context: DeedContext): About | string {
	const { phrases, programme } = context;
	const [event] = programme.events;
	if (!event) return phrases.remind.past;
	if (wish.kind === 'moment')
		return { due: wish.at, about: { kind: 'reminder', event: event.id, of: 'moment' } };
	if (wish.of === 'deadline') return deadlineSubject(wish.before, context);
	const session = sessionMeant(wish.session, context);
	if (!session) return phrases.remind.which;
	return {
		due: session.starts.instant.subtract(wish.before),
		about: { kind: 'reminder', event: session.event.id, of: 'start', session: session.key },
	};
}

function sessionMeant(words: string, { programme, findSessions, now }: DeedContext): Session | undefined {
	if (words !== '') return findSessions(words)[0];
	const ahead = programme.sessions.filter(({ starts }) => Temporal.Instant.compare(now, starts.instant) < 0);
	return programme.sessions.length === 1 || ahead.length === 1
		? (ahead[0] ?? programme.sessions[0])
		: undefined;
}

/** Buttons for the next sessions, where several are ahead and none was named. */
function choicesFor({ before, session }: Extract<Wish, { kind: 'before' }>, context: DeedContext) {
	if (session !== '' || sessionMeant('', context)) return [];
	const { days, hours, minutes } = before;
	const ahead = days ? `${days} days` : hours ? `${hours} hours` : `${minutes} minutes`;
	return context.programme.sessions
		.filter(({ starts }) => isBefore(context.now, starts.instant))
		.toSorted((one, other) => Temporal.Instant.compare(one.starts.instant, other.starts.instant))
		.slice(0, MOST_BUTTONS)
		.map((one) => titleOf(one, context))
		.map((title) => ({ label: shortened(title), ask: `remind ${ahead} before ${firstWordsOf(title)}` }));
}

/** What a row of buttons holds, and what a button does, on either platform. */
const MOST_BUTTONS = 5;
const LONGEST_LABEL = 75;

/** Discord leaves out a button that asks in more than 100 characters; a session is found by fewer words too. */
const firstWordsOf = (title: string): string =>
	title.length > 60 ? title.slice(0, 60).replace(/\s\S*$/, '') : title;

const shortened = (title: string): string =>
	title.length > LONGEST_LABEL ? `${title.slice(0, LONGEST_LABEL - 1)}…` : title;

/** A date-only deadline is reminded of on the day before, in the morning of the event's zone: it has no hour. */
function deadlineSubject(
	before: Temporal.Duration,
	{ phrases, programme, policy, now }: DeedContext,
): About | string {
	const all = programme.events.flatMap(deadlinesOf).map(({ id, closes, event }): About => {
		const due =
			closes.precision === 'moment'
				? closes.moment.instant.subtract(before.blank ? { hours: 24 } : before)
				: closes.day
						.subtract({ days: 1 })
						.toZonedDateTime({ timeZone: event.zone, plainTime: policy.morning })
						.toInstant();
		return { due, about: { kind: 'reminder', event: event.id, of: 'deadline', deadline: id } };
	});
	const inOrder = all.toSorted((one, other) => Temporal.Instant.compare(one.due, other.due));
	return inOrder.find(({ due }) => isBefore(now, due)) ?? inOrder.at(-1) ?? phrases.remind.noDeadline;
}

async function mine({ person }: Deed, { store }: DeedContext): Promise<readonly Entry[]> {
	const filter = {
		destination: destinationText(person),
		kind: 'reminder',
		states: ['planned', 'failed'] as const,
		most: 50,
	};
	const entries = await store.ledger.entries(filter);
	return entries.toSorted((one, other) => Temporal.Instant.compare(one.planned.due, other.planned.due));
}

async function listed(deed: Deed, context: DeedContext): Promise<Outcome> {
	const { phrases, times } = context;
	const entries = await mine(deed, context);
	if (entries.length === 0) return said(context, phrases.remind.none, actions(...suggestions(context)));
	const zone = deed.asker.zone ? { id: deed.asker.zone } : eventZone(context);
	return said(
		context,
		phrases.remind.title,
		...list(
			entries.map(({ planned }, index) =>
				phrases.remind.entry(index + 1, times.moment(planned.due, zone), whatFor(planned, context)),
			),
		),
		actions(
			...entries
				.slice(0, MOST_BUTTONS)
				.map((_, index) => ({ label: phrases.remind.cancel(index + 1), ask: `remind cancel ${index + 1}` })),
		),
	);
}

async function cancelled(deed: Deed, which: string, context: DeedContext): Promise<Outcome> {
	const entries = await mine(deed, context);
	const chosen = entries.filter((_, index) => which === 'all' || which === String(index + 1));
	if (entries.length === 0) return said(context, context.phrases.remind.none);
	if (chosen.length === 0) return said(context, context.phrases.remind.noNumber(which, entries.length));
	const count = await context.store.ledger.withdraw(
		chosen.map(({ planned }) => planned.key),
		context.phrases.remind.byYou,
	);
	return said(context, context.phrases.remind.cancelled(count));
}
