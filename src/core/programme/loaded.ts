/** What comes of content files: the programme, and every fault where an organiser finds it. */

import type { Policy } from '../announce/policy.ts';
import type { Programme } from './programme.ts';

/** `what` is "what is wrong; what to do". */
export type PlacedFault = { file: string; line: number; column: number; what: string };

export type Loaded = {
	/** As far as the files are without faults. */
	programme: Programme;
	/** When announcements are made: of these files, else the built-in one. */
	policy: Policy;
	/** The files that were read, without the built-in vocabularies. */
	files: readonly string[];
	faults: readonly PlacedFault[];
	/** A file with faults of its own was left out, so what it refers to could not be looked at. */
	isPartial?: boolean;
};
