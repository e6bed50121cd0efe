/** What a platform was just asked is not asked again for a while: a preview looks at hundreds of channels at once. */

/** `fresh` is in milliseconds. A failure is forgotten at once. */
export function remembered<T>(fetch: () => Promise<T>, fresh: number): () => Promise<T> {
	let last: Promise<T> | undefined;
	let until = 0;
	return () => {
		if (last && performance.now() < until) return last;
		until = performance.now() + fresh;
		last = fetch();
		last.catch(() => {
			last = undefined;
		});
		return last;
	};
}
