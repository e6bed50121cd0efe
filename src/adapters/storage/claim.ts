/**
 * Taking what is due, so that no two replicas ever hold the same row nor two rows of the same channel.
 *
 * It is one statement. Two replicas at the same time pass over each other's rows, and the index
 * `delivery_claimed` refuses a channel's second claim whatever else they see.
 */

import { randomUUID } from 'node:crypto';
import type { Claimed } from '../../core/announce/ledger.ts';
import { completeRow } from './complete.ts';
import type { Database, Row } from './database.ts';
import { ClaimedRow } from './ledger-rows.ts';
import { sql } from './sql.ts';

type Claim = {
	platform: string;
	now: Temporal.Instant;
	most: number;
	lease: Temporal.Duration;
};

/** Bounds the work when much is due; whoever stands first in these stands first in its channel. */
const LOOKED_AT = 1_000;

export async function claimRows(database: Database, claim: Claim): Promise<readonly Claimed[]> {
	const token = randomUUID();
	const rows = await takeRows(database, claim, token);
	const claimed = await Promise.all(rows.map((row) => toClaimed(database, row, token)));
	return claimed.filter((one) => one !== undefined).sort(byDue);
}

/**
 * What a vanished holder left, then the first that waits in each channel without a claim. A try that nobody
 * completed is counted when somebody takes it over; it may have arrived, which `doubtful` remembers.
 */
function takeRows(
	{ all, dialect: { clock, skipLocked } }: Database,
	{ platform, now, most, lease }: Claim,
	token: string,
): Promise<readonly Row[]> {
	const dueNow = sql`platform = ${platform} AND ready <= ${now.epochMilliseconds}`;
	return all(sql`
		WITH abandoned AS (
			SELECT key FROM delivery
			WHERE platform = ${platform} AND state = 'claimed' AND leased_until <= ${clock}
			ORDER BY leased_until LIMIT ${most} ${skipLocked}
		), earliest AS (
			SELECT key, ready, ROW_NUMBER() OVER (PARTITION BY destination ORDER BY ready, key) AS turn
			FROM (
				SELECT key, ready, destination FROM delivery
				WHERE ${dueNow} AND destination NOT IN (SELECT destination FROM delivery WHERE state = 'claimed')
				ORDER BY ready, key LIMIT ${LOOKED_AT}
			) AS looked_at
		), waiting AS (
			SELECT key FROM delivery
			WHERE ${dueNow} AND key IN (SELECT key FROM earliest WHERE turn = 1 ORDER BY ready, key LIMIT ${most})
			${skipLocked}
		)
		UPDATE delivery SET
			state = 'claimed',
			ready = NULL,
			token = ${token},
			leased_until = ${clock} + ${Math.round(lease.total('milliseconds'))},
			attempts = attempts + CASE WHEN state = 'claimed' THEN 1 ELSE 0 END,
			doubtful = CASE WHEN state IN ('claimed', 'perhaps-sent') THEN 1 ELSE 0 END,
			changed = ${clock}
		WHERE key IN (SELECT key FROM abandoned UNION ALL SELECT key FROM waiting LIMIT ${most})
		RETURNING key, planned, attempts, doubtful`);
}

/** A row that cannot be read is let go for good, so that it holds up neither its channel nor the others. */
async function toClaimed(database: Database, row: Row, token: string): Promise<Claimed | undefined> {
	const { success, data, error } = ClaimedRow.safeParse(row);
	if (success) return { ...data, token };
	const why = `what was planned cannot be read: ${error.message}`;
	await completeRow(database, String(row.key), token, { state: 'failed', why });
	return undefined;
}

const byDue = (one: Claimed, other: Claimed): number =>
	Temporal.Instant.compare(one.planned.due, other.planned.due);
