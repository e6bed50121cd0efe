/** What `plan` and `rehearse` both look at: all that would be posted between two moments. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../adapters/storage/open-store.ts';
import type { Config } from '../config.ts';
import { plan } from '../core/announce/plan.ts';
import type { Planned } from '../core/announce/planned.ts';
import { hearsAll, type Subscription } from '../core/announce/subscription.ts';
import { Fault } from '../core/fault.ts';
import { firstSubscriptions } from '../first-subscriptions.ts';
import type { Prepared } from '../prepare.ts';

export type Span = { from: string | undefined; to: string | undefined };

/** Without `from`, from then on; without `to`, all there will ever be. */
export async function plannedIn(
	{ config, live, policy }: Prepared,
	{ from, to }: Span,
	start: Temporal.Instant,
) {
	const window = {
		from: from === undefined ? start : readInstant('--from', from),
		to: to === undefined ? END_OF_TIME : readInstant('--to', to),
	};
	const subscriptions = await subscriptionsOf(config);
	return plan(live.programme(), policy, subscriptions, window) satisfies readonly Planned[];
}

/** With no channel yet, what one would hear that hears everything. */
async function subscriptionsOf(config: Config): Promise<readonly Subscription[]> {
	const subscriptions = await storedSubscriptions(config);
	if (subscriptions.length > 0) return subscriptions;
	process.stderr.write('No channel is subscribed yet; this is what one would hear that hears everything.\n');
	return [hearsAll({ platform: 'example', channel: 'channel' }, config.locale)];
}

/** Looking makes no store. */
async function storedSubscriptions(config: Config): Promise<readonly Subscription[]> {
	const { store: place, announceTo, locale } = config;
	if ('data' in place && !existsSync(join(place.data, 'emcee.db'))) {
		return announceTo.map((destination) => hearsAll(destination, locale));
	}
	const store = await openStore(place);
	try {
		return [...(await store.subscriptions.all()), ...(await firstSubscriptions(config, store))];
	} finally {
		await store.close();
	}
}

const END_OF_TIME = Temporal.Instant.from('9999-01-01T00:00Z');

function readInstant(option: string, text: string): Temporal.Instant {
	try {
		return Temporal.Instant.from(text);
	} catch (cause) {
		throw new Fault('usage', `${option} ${text}: expected an instant like 2023-01-31T14:20+01:00`, { cause });
	}
}
