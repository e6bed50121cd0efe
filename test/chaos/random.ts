/** Chance that can be repeated: the same seed makes the same choices, in the same order. */

export type Random = {
	/** From 0 to 1, never 1. */
	next(): number;
	between(least: number, most: number): number;
	/** Whether something of this likelihood happens. */
	happens(likelihood: number): boolean;
	pick<T>(things: readonly [T, ...T[]]): T;
};

/** Mulberry32, public domain: small, and even enough to choose mishaps. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		next,
		between: (least, most) => least + next() * (most - least),
		happens: (likelihood) => next() < likelihood,
		pick: (things) => things[Math.floor(next() * things.length)] ?? things[0],
	};
}
