import { expect, it, onTestFinished } from 'vitest';
import { createStore } from '../src/adapters/storage/open-store.ts';
import { openSqlite } from '../src/adapters/storage/sqlite.ts';
import { hearsAll } from '../src/core/announce/subscription.ts';
import { firstSubscriptions, subscribeFirst } from '../src/first-subscriptions.ts';

const HALL = { platform: 'slack', channel: 'C1' };
const WISHED = { announceTo: [HALL], locale: 'en' } as const;

async function open() {
	const store = await createStore(await openSqlite(':memory:'), 'memory');
	onTestFinished(() => store.close());
	return store;
}

it('a channel of EMCEE_ANNOUNCE_TO hears everything from the first start on', async () => {
	const store = await open();
	await subscribeFirst(WISHED, store);
	expect(await store.subscriptions.all()).toEqual([hearsAll(HALL, 'en')]);
});

it('what organisers choose in such a channel outlives a restart', async () => {
	const store = await open();
	await subscribeFirst(WISHED, store);
	const chosen = { ...hearsAll(HALL, 'fr'), muted: true };
	await store.subscriptions.put(chosen);
	await subscribeFirst(WISHED, store);
	expect(await store.subscriptions.all()).toEqual([chosen]);
});

it.each([
	['that was subscribed by the setting', false],
	['that organisers had subscribed before', true],
])('a channel %s and is then stopped stays stopped', async (_, isOwn) => {
	const store = await open();
	if (isOwn) await store.subscriptions.put(hearsAll(HALL, 'en'));
	await subscribeFirst(WISHED, store);
	await store.subscriptions.remove(HALL);
	expect(await firstSubscriptions(WISHED, store)).toEqual([]);
	await subscribeFirst(WISHED, store);
	expect(await store.subscriptions.all()).toEqual([]);
});
