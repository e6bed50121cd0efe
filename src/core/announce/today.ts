/**
 * Messages as they would be planned now: between the planning and the sending a session may have moved, a
 * channel may have been muted.
 */

import { deadlinesOf } from '../programme/deadlines.ts';
import type { Programme } from '../programme/programme.ts';
import { destinationText } from './destination.ts';
import { earlier, later } from './instants.ts';
import { plan } from './plan.ts';
import type { Planned } from './planned.ts';
import type { Policy } from './policy.ts';
import type { Subscription } from './subscription.ts';

/** By key; what would not be planned any more is missing. */
export function asOfToday(
	messages: readonly Planned[],
	programme: Programme,
	policy: Policy,
	subscriptions: readonly Subscription[],
): ReadonlyMap<string, Planned> {
	const byRule = messages.filter(isByRule);
	const own = messages.filter((message) => !isByRule(message) && isThere(message, programme));
	const destinations = new Set(byRule.map(({ destination }) => destinationText(destination)));
	const concerned = subscriptions.filter(({ destination }) => destinations.has(destinationText(destination)));
	const again = byRule.length === 0 ? [] : plan(programme, policy, concerned, windowOf(byRule));
	return new Map([...own, ...again].map((planned) => [planned.key, planned]));
}

/** Others are added one by one, as somebody wishes or as something goes wrong. */
export const isByRule = ({ subject }: Planned): boolean =>
	subject.kind === 'sessions' || subject.kind === 'deadline' || subject.kind === 'digest';

/** A due time lies between the scheduled instant and the end of use, wherever quiet hours move it. */
function windowOf(messages: readonly Planned[]) {
	return {
		from: messages.map(({ at }) => at).reduce(earlier),
		to: messages.map(({ usefulUntil }) => usefulUntil).reduce(later),
	};
}

/** What somebody wished to be reminded of may be gone since. */
function isThere({ subject }: Planned, { events, sessions }: Programme): boolean {
	if (subject.kind !== 'reminder') return true;
	const event = events.find(({ id }) => id === subject.event);
	switch (subject.of) {
		case 'start':
			return sessions.some(({ key }) => key === subject.session);
		case 'deadline':
			return event !== undefined && deadlinesOf(event).some(({ id }) => id === subject.deadline);
		case 'moment':
			return event !== undefined;
	}
}
