/**
 * What will be posted where and when: programme × policy × subscriptions, and nothing else.
 *
 * Pure, so that organisers can look at it before the event, a rehearsal can live through it, and replicas that
 * plan the same thing find the same keys.
 */

import type { Event, Programme } from '../programme/programme.ts';
import { destinationText } from './destination.ts';
import { digestOccasions } from './digest-occasions.ts';
import { compareInstants, isBefore } from './instants.ts';
import { deadlineOccasions, type Occasion, sessionOccasions } from './occasions.ts';
import type { Planned } from './planned.ts';
import type { Policy } from './policy.ts';
import { afterQuiet } from './quiet.ts';
import type { Subscription } from './subscription.ts';

/** From this instant on, and before that one. */
export type Window = { from: Temporal.Instant; to: Temporal.Instant };

/** All that becomes due in the window, by due time and then by key. */
export function plan(
	programme: Programme,
	policy: Policy,
	subscriptions: readonly Subscription[],
	window: Window,
): readonly Planned[] {
	const inWindow = ({ at, usefulUntil }: Occasion): boolean =>
		isBefore(at, window.to) && isBefore(window.from, usefulUntil);
	const occasions = occasionsOf(programme, policy);
	const inZone = remember((zone: string | undefined) => occasions(zone).filter(inWindow));
	return subscriptions
		.filter(({ muted }) => !muted)
		.flatMap((one) => inZone(one.zone).flatMap((occasion) => plannedFor(one, occasion)))
		.filter(({ due }) => !isBefore(due, window.from) && isBefore(due, window.to))
		.sort(byDue);
}

type Occasions = (zone: string | undefined) => readonly Occasion[];

/** Found once for each programme: a plan is made every minute, and looked at before every send. */
const known = new WeakMap<Programme, WeakMap<Policy, Occasions>>();

function occasionsOf(programme: Programme, policy: Policy): Occasions {
	return known
		.getOrInsertComputed(programme, () => new WeakMap())
		.getOrInsertComputed(policy, () => {
			const everywhere = [...sessionOccasions(programme, policy), ...deadlineOccasions(programme, policy)];
			return remember((zone) => [...everywhere, ...digestsIn(zone, programme, policy)]);
		});
}

/** Without a zone, each event's own. */
function digestsIn(zone: string | undefined, programme: Programme, policy: Policy): readonly Occasion[] {
	return programme.events.flatMap((event) => digestOccasions(event, programme, policy, zone ?? event.zone));
}

function plannedFor(subscription: Subscription, occasion: Occasion): readonly Planned[] {
	const { destination, locale } = subscription;
	const { event, subject, kind, at, usefulUntil } = occasion;
	if (!hears(subscription, occasion)) return [];
	const due = dueAt(at, subscription, event);
	if (!isBefore(due, usefulUntil)) return [];
	const key = `${occasion.key}/${destinationText(destination)}`;
	return [{ key, destination, locale, subject, kind, at, due, usefulUntil }];
}

function hears({ kinds }: Subscription, { kind, unless }: Occasion): boolean {
	const isHeard = (one: string): boolean => kinds === 'all' || kinds.includes(one);
	return isHeard(kind) && !unless.some(isHeard);
}

function dueAt(at: Temporal.Instant, { quiet, zone }: Subscription, event: Event): Temporal.Instant {
	return quiet ? afterQuiet(at, quiet, zone ?? event.zone) : at;
}

function byDue(one: Planned, other: Planned): number {
	return compareInstants(one.due, other.due) || (one.key < other.key ? -1 : 1);
}

/** Thousands of channels share a few zones. */
function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
	const known = new Map<Key, Value>();
	return (key) => known.getOrInsertComputed(key, make);
}
