/** What channels want to hear, one row a channel, in SQL. */

import { z } from 'zod';
import { destinationText } from '../../core/announce/destination.ts';
import type { Subscriptions } from '../../core/announce/store.ts';
import type { Database } from './database.ts';
import { DestinationJson, LocaleJson } from './planned-row.ts';
import { isoText, jsonText, readRow } from './rows.ts';
import { sql } from './sql.ts';

export function createSubscriptions({ all, run }: Database): Subscriptions {
	return {
		all: async () => {
			const rows = await all(sql`SELECT destination, subscription FROM subscription ORDER BY destination`);
			return rows.map(
				(row) => readRow(SubscriptionRow, row, `the subscription of ${row.destination}`).subscription,
			);
		},
		put: async (subscription) => {
			await run(sql`
				INSERT INTO subscription (destination, subscription)
				VALUES (${destinationText(subscription.destination)}, ${JSON.stringify(subscription)})
				ON CONFLICT (destination) DO UPDATE SET subscription = excluded.subscription`);
		},
		remove: async (destination) => {
			await run(sql`DELETE FROM subscription WHERE destination = ${destinationText(destination)}`);
		},
	};
}

const Time = isoText((text) => Temporal.PlainTime.from(text));

export const SubscriptionJson = z.object({
	destination: DestinationJson,
	kinds: z.union([z.literal('all'), z.array(z.string()).readonly()]),
	locale: LocaleJson,
	zone: z.string().exactOptional(),
	quiet: z.object({ from: Time, to: Time }).exactOptional(),
	muted: z.boolean(),
});

const SubscriptionRow = z.object({ subscription: jsonText(SubscriptionJson) });
