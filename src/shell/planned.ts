/** What `plan` and `rehearse` both look at: all that would be posted between two moments. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../adapters/storage/open-store.ts';
import type { Config } from '../config.ts';
import { destinationText } from '../core/announce/destination.ts';
import { plan } from '../core/announce/plan.ts';
import type { Planned } from '../core/announce/planned.ts';
import type { Subscription } from '../core/announce/subscription.ts';
import { Fault } from '../core/fault.ts';
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

/** Looking makes no store. With no channel yet, what one would hear that hears everything. */
async function subscriptionsOf(config: Config): Promise<readonly Subscription[]> {
	const own = await storedSubscriptions(config);
	const known = new Set(own.map(({ destination }) => destinationText(destination)));
	const first = config.announceTo.filter((destination) => !known.has(destinationText(destination)));
	const all = [...own, ...first.map((destination) => hearsAll(destination, config))];
	if (all.length > 0) return all;
	process.stderr.write('No channel is subscribed yet; this is what one would hear that hears everything.\n');
	return [hearsAll({ platform: 'example', channel: 'channel' }, config)];
}

const hearsAll = (destination: Subscription['destination'], { locale }: Config): Subscription => ({
	destination,
	kinds: 'all',
	locale,
	muted: false,
});

async function storedSubscriptions({ store: place }: Config): Promise<readonly Subscription[]> {
	if ('data' in place && !existsSync(join(place.data, 'emcee.db'))) return [];
	const store = await openStore(place);
	try {
		return await store.subscriptions.all();
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
