/** The ledger's rows as core knows them. */

import { z } from 'zod';
import type { Claimed, Entry } from '../../core/announce/ledger.ts';
import { PlannedJson } from './planned-row.ts';
import { jsonText, Milliseconds } from './rows.ts';

const Planned = jsonText(PlannedJson);

export const ClaimedRow = z
	.object({ planned: Planned, attempts: z.number(), doubtful: z.number() })
	.transform(
		({ planned, attempts, doubtful }): Omit<Claimed, 'token'> => ({
			planned,
			attempts,
			perhapsSent: doubtful === 1,
		}),
	);

export const EntryRow = z
	.object({
		planned: Planned,
		state: z.enum(['planned', 'claimed', 'sent', 'failed', 'perhaps-sent', 'skipped']),
		attempts: z.number(),
		receipt: z.string().nullable(),
		why: z.string().nullable(),
		late: z.number().nullable(),
		changed: Milliseconds,
	})
	.transform(
		({ planned, state, attempts, receipt, why, late, changed }): Entry => ({
			planned,
			state,
			attempts,
			...(receipt !== null && { receipt }),
			...(why !== null && { why }),
			...(late !== null && { late: late === 1 }),
			changed,
		}),
	);
