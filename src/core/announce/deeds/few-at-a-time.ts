/** The same for many channels, a few at a time: all at once a platform refuses, one by one takes minutes. */

const AT_ONCE = 5;

/** The results stand in the order of the items. */
export async function fewAtATime<Item, Result>(
	items: readonly Item[],
	act: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
	const results: Result[] = [];
	const waiting = items.entries();
	const work = async () => {
		for (const [index, item] of waiting) results[index] = await act(item, index);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return results;
}
