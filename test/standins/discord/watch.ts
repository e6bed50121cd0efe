/** Waiting without sleeping: a condition is looked at again whenever something happened in the stand-in. */

export type Watch = {
	/** Something happened: every waiting condition looks again. */
	stir(): void;
	/** What `look` returns, as soon as it is not undefined; rejects after `patience` milliseconds. */
	until<T>(look: () => T | undefined, patience?: number): Promise<T>;
};

/** Longer than anything takes on a busy machine; only a test that fails waits for it. */
const PATIENCE = 15_000;

/** `story` is told when the waiting was in vain. */
export function createWatch(story: () => string): Watch {
	const looks = new Set<() => void>();
	return {
		stir() {
			for (const look of looks) look();
		},
		until: (look, patience = PATIENCE) =>
			new Promise((resolve, reject) => {
				const again = () => {
					const found = look();
					if (found === undefined) return;
					done();
					resolve(found);
				};
				const done = () => {
					clearTimeout(timer);
					looks.delete(again);
				};
				const timer = setTimeout(() => {
					done();
					reject(new Error(`Nothing came within ${patience} ms. What happened:\n${story()}`));
				}, patience);
				looks.add(again);
				again();
			}),
	};
}
