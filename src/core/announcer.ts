/**
 * The face of the announcing side: what members and organisers do.
 *
 * Apart from `Emcee`, which answers at once from memory: whatever is done here waits for a store or a platform.
 */

import type { Deed, Outcome, Submission } from './announce/deed.ts';

export type Announcer = {
	/** Never rejects: what goes wrong is said in the outcome. */
	act(deed: Deed): Promise<Outcome>;
	submit(submission: Submission): Promise<Outcome>;
};
