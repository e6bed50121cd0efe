/** A place of its own for each test, in which stores are opened; afterwards it is gone. */

import { afterEach } from 'vitest';
import type { Store } from '../../src/core/announce/store.ts';

export type Place = {
	/** Several at a time: replicas share a place. */
	open(): Promise<Store>;
	remove(): Promise<void>;
};

/** Opens the store of the running test; called again, another one on the same place. */
export function usePlace(create: () => Promise<Place>): () => Promise<Store> {
	let place: Promise<Place> | undefined;
	let stores: Store[] = [];
	afterEach(async () => {
		await Promise.all(stores.map((store) => store.close()));
		await (await place)?.remove();
		place = undefined;
		stores = [];
	});
	return async () => {
		place ??= create();
		const store = await (await place).open();
		stores.push(store);
		return store;
	};
}
