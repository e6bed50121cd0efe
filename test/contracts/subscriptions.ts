/** What every store of subscriptions does, whatever keeps it. */

import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/core/announce/subscription.ts';
import { type Place, usePlace } from './place.ts';

const plain: Subscription = {
	destination: { platform: 'slack', channel: 'C1' },
	kinds: 'all',
	locale: 'en',
	muted: false,
};

const particular: Subscription = {
	destination: { platform: 'discord', channel: '1234', person: true },
	kinds: ['one-day', 'digest'],
	locale: 'zh',
	zone: 'Africa/Nairobi',
	quiet: { from: Temporal.PlainTime.from('22:00'), to: Temporal.PlainTime.from('07:30') },
	muted: true,
};

export function subscriptionsContract(name: string, create: () => Promise<Place>): void {
	describe(`${name} as the keeper of subscriptions`, () => {
		const open = usePlace(create);

		it('begins with none', async () => {
			expect(await (await open()).subscriptions.all()).toEqual([]);
		});

		it('gives back each whole, in an order that stays', async () => {
			const { subscriptions } = await open();
			await subscriptions.put(plain);
			await subscriptions.put(particular);
			expect(await subscriptions.all()).toEqual([particular, plain]);
		});

		it('keeps one for a destination, the last', async () => {
			const { subscriptions } = await open();
			await subscriptions.put(plain);
			await subscriptions.put({ ...plain, muted: true });
			expect(await subscriptions.all()).toEqual([{ ...plain, muted: true }]);
		});

		it('takes a person and a channel of the same id for two', async () => {
			const { subscriptions } = await open();
			const person = { ...plain, destination: { ...plain.destination, person: true } };
			await subscriptions.put(plain);
			await subscriptions.put(person);
			expect(await subscriptions.all()).toEqual([person, plain]);
		});

		it('removes one, and does not mind when there is none', async () => {
			const { subscriptions } = await open();
			await subscriptions.put(plain);
			await subscriptions.put(particular);
			await subscriptions.remove(plain.destination);
			await subscriptions.remove(plain.destination);
			expect(await subscriptions.all()).toEqual([particular]);
		});

		it('shares them with other replicas', async () => {
			await (await open()).subscriptions.put(plain);
			expect(await (await open()).subscriptions.all()).toEqual([plain]);
		});
	});
}
