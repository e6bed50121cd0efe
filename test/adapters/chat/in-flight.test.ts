import { describe, expect, it } from 'vitest';
import { createInFlight } from '../../../src/adapters/chat/in-flight.ts';

const LONG = 60_000;

describe('what is in flight', () => {
	it('is waited for, also when it fails', async () => {
		const inFlight = createInFlight();
		const landed: string[] = [];
		const land = async (name: string) => void landed.push(name);
		void inFlight.track(Promise.resolve().then(() => land('one')));
		inFlight.track(Promise.reject(new Error('crashed'))).catch(() => land('two'));
		await inFlight.settled(LONG);
		expect(landed.toSorted()).toEqual(['one', 'two']);
	});

	it('is waited for when it began while waiting', async () => {
		const inFlight = createInFlight();
		let landed = false;
		const second = async () => {
			await Promise.resolve();
			landed = true;
		};
		void inFlight.track(Promise.resolve().then(() => void inFlight.track(second())));
		await inFlight.settled(LONG);
		expect(landed).toBe(true);
	});

	it('is left behind when it takes too long', async () => {
		const inFlight = createInFlight();
		void inFlight.track(new Promise(() => {}));
		await expect(inFlight.settled(1)).resolves.toBeUndefined();
	});
});
