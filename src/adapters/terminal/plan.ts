/** `emcee plan`: what will be posted where and when, in the time of the event and in UTC. */

import type { Posting } from '../../core/announce/postings.ts';

export function planText(postings: readonly Posting[]): string {
	if (postings.length === 0) return 'Nothing is planned for this time.';
	const width = (of: (posting: Posting) => string): number =>
		Math.max(...postings.map((posting) => of(posting).length));
	const columns = [width(({ destination }) => destination), width(({ kind }) => kind)] as const;
	return postings.map((posting) => line(posting, columns)).join('\n');
}

export const planJson = (postings: readonly Posting[]): string => JSON.stringify(postings, null, '\t');

function line(posting: Posting, [destination, kind]: readonly [number, number]): string {
	const quiet = posting.scheduled ? ` (after quiet hours, not at ${utc(posting.scheduled)})` : '';
	return [
		local(posting.local),
		utc(posting.due),
		posting.destination.padEnd(destination),
		posting.kind.padEnd(kind),
		`${posting.words}${quiet}`,
	].join('  ');
}

/** "2023-01-31 14:20 +01:00", without the seconds that nobody plans. */
const local = (written: string): string => written.replace(/^(.{10})T(.{5}).*([+-]\d\d:\d\d)$/, '$1 $2 $3');

const utc = (written: string): string => written.replace(/^(.{10})T(.{5}).*$/, '$1 $2 UTC');
