/** How a claim ends: only while its token holds, also after its lease, as long as nobody has taken over. */

import type { Completion } from '../../core/announce/ledger.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

export async function completeRow(
	{ run, dialect }: Database,
	key: string,
	token: string,
	completion: Completion,
): Promise<boolean> {
	const { receipt, why, late, retryAt } = columnsOf(completion);
	const changed = await run(sql`
		UPDATE delivery SET
			state = ${completion.state},
			ready = ${retryAt},
			token = NULL,
			leased_until = NULL,
			attempts = attempts + ${completion.state === 'skipped' ? 0 : 1},
			receipt = ${receipt},
			why = ${why},
			late = ${late},
			changed = ${dialect.clock}
		WHERE key = ${key} AND token = ${token}`);
	return changed === 1;
}

function columnsOf(completion: Completion) {
	const nothing = { receipt: null, late: null, why: null, retryAt: null };
	switch (completion.state) {
		case 'sent':
			return { ...nothing, receipt: completion.receipt, late: completion.late ? 1 : 0 };
		case 'failed':
		case 'perhaps-sent':
			return { ...nothing, why: completion.why, retryAt: completion.retryAt?.epochMilliseconds ?? null };
		case 'skipped':
			return { ...nothing, why: completion.why };
	}
}
