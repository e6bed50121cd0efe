/** `/event-admin plan` and `status`: what comes, what happened, who did what. */

import { destinationText } from '../destination.ts';
import { plan } from '../plan.ts';
import { type DeedContext, type Does, eventZone, list, said } from './context.ts';
import { entryLine, postLine } from './posts.ts';

const SHOWN = 10;
const AHEAD = { hours: 366 * 24 };

export const showPlan: Does = async (_, __, context) => {
	const { phrases } = context;
	const next = await upcoming(context);
	return said(
		context,
		{ kind: 'heading', text: phrases.office.planTitle },
		...(next.length === 0 ? [phrases.office.nothingNext] : []),
		...list(
			next
				.slice(0, SHOWN)
				.map((planned) => [
					...postLine(planned, context),
					{ kind: 'text', text: ` → ${destinationText(planned.destination)}` },
				]),
		),
		...(next.length > SHOWN ? [phrases.office.morePosts(next.length - SHOWN)] : []),
	);
};

export const status: Does = async (_, __, context) => {
	const { phrases, store, times } = context;
	const [troubles, sent, acts, next] = await Promise.all([
		store.ledger.entries({ states: ['failed', 'perhaps-sent', 'skipped'], most: SHOWN }),
		store.ledger.entries({ states: ['sent'], most: 5 }),
		store.audit.recent(SHOWN),
		upcoming(context),
	]);
	const [first] = next;
	return said(
		context,
		{ kind: 'heading', text: phrases.office.statusTitle },
		phrases.office.keptIn(store.name),
		first ? phrases.office.nextPost : phrases.office.nothingNext,
		...list(first ? [postLine(first, context)] : []),
		troubles.length === 0 ? phrases.office.noTroubles : phrases.office.troubles,
		...list(troubles.map((entry) => entryLine(entry, context))),
		...(sent.length === 0 ? [] : [phrases.office.lastSent]),
		...list(sent.map((entry) => entryLine(entry, context))),
		...(acts.length === 0 ? [] : [phrases.office.acts]),
		...list(acts.map(({ at, who, what }) => `${times.moment(at, eventZone(context))} · ${who}: ${what}`)),
	);
};

async function upcoming({ programme, policy, store, now }: DeedContext) {
	return plan(programme, policy, await store.subscriptions.all(), { from: now, to: now.add(AHEAD) });
}
