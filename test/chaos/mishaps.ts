/**
 * Everything that goes wrong between Emcee and a platform, by chance: said once here, and translated into what
 * each stand-in can do.
 */

import type { Random } from './random.ts';
import type { Sizes } from './sizes.ts';

export type Misfortune =
	| 'refused with 500'
	| 'accepted, then 500'
	| 'accepted, then reset'
	| 'accepted, then silence'
	| 'asked to wait'
	/** Taken in only long after Emcee has given up waiting, and has looked for it in vain. */
	| 'accepted too late';

export type Chance = {
	/** What befalls this post; undefined when all goes well. `name`: of the delivery. */
	ofPost(name: string): Misfortune | undefined;
	/** What befalls a look into a channel. */
	ofLook(): Misfortune | undefined;
	/** While it lasts, every post is asked to wait. */
	storm: boolean;
	/** How often each happened. */
	readonly counts: ReadonlyMap<Misfortune, number>;
	/** Whose post was accepted too late. */
	readonly late: ReadonlySet<string>;
	/** When the last of them was accepted, by `performance.now()`. */
	lastLate: number;
};

const LIKELIHOOD = { post: 0.12, look: 0.05, late: 0.02 };

const ORDINARY = [
	'refused with 500',
	'accepted, then 500',
	'accepted, then reset',
	'accepted, then silence',
	'asked to wait',
] as const satisfies readonly Misfortune[];

export function createChance(
	random: Random,
	{ late: mostLate, lateMilliseconds }: Pick<Sizes, 'late' | 'lateMilliseconds'>,
): Chance {
	const counts = new Map<Misfortune, number>();
	const late = new Set<string>();
	const count = (misfortune: Misfortune): Misfortune => {
		counts.set(misfortune, (counts.get(misfortune) ?? 0) + 1);
		return misfortune;
	};
	const isLate = (name: string): boolean =>
		name !== '' && late.size < mostLate && random.happens(LIKELIHOOD.late);
	return {
		counts,
		late,
		lastLate: 0,
		storm: false,
		ofPost(name) {
			if (this.storm) return count('asked to wait');
			if (isLate(name)) {
				late.add(name);
				this.lastLate = performance.now() + lateMilliseconds;
				return count('accepted too late');
			}
			return random.happens(LIKELIHOOD.post) ? count(random.pick(ORDINARY)) : undefined;
		},
		ofLook: () => (random.happens(LIKELIHOOD.look) ? count('refused with 500') : undefined),
	};
}
