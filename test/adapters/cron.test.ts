import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBeating } from '../../src/adapters/cron.ts';

const NOW = Temporal.Instant.from('2023-01-31T13:30:00Z');
const clock = { now: () => NOW };

/** Cron's own seconds stand still, so that only what a test asks for beats. */
beforeEach(
	() =>
		void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }),
);
afterEach(() => void vi.useRealTimers());

type Tick = () => Promise<{ next: Temporal.Instant | undefined }>;

function beating(tick: Tick, speed = 1) {
	const errors: string[] = [];
	const log = { info() {}, warn() {}, error: (what: string) => void errors.push(what) };
	return { errors, ...startBeating({ tick, jobs: [], clock, speed, log }) };
}

describe('the beat', () => {
	it('beats at once, and tells when it last did', async () => {
		const { beat, last, stop } = beating(async () => ({ next: undefined }));
		expect(last()).toBeUndefined();
		await beat();
		expect(last()).toEqual(NOW);
		await stop();
	});

	it('never overlaps: what is asked for meanwhile is one more beat', async () => {
		let going = 0;
		let most = 0;
		let count = 0;
		const { beat, stop } = beating(async () => {
			count += 1;
			most = Math.max(most, ++going);
			await new Promise(setImmediate);
			going -= 1;
			return { next: undefined };
		});
		await Promise.all([beat(), beat(), beat()]);
		expect({ most, count }).toEqual({ most: 1, count: 1 });
		await Promise.all([beat(), beat()]);
		expect({ most, count }).toEqual({ most: 1, count: 2 });
		await stop();
	});

	it('beats at the very moment the next message is due, sooner on a faster clock', async () => {
		const due = NOW.add({ milliseconds: 4_000 });
		let count = 0;
		const { stop } = beating(async () => ({ next: ++count === 1 ? due : undefined }), 400);
		await vi.advanceTimersByTimeAsync(9);
		expect(count).toBe(1);
		await vi.advanceTimersByTimeAsync(1);
		expect(count).toBe(2);
		await stop();
	});

	it('beats every second', async () => {
		let count = 0;
		const { stop } = beating(async () => {
			count += 1;
			return { next: undefined };
		});
		await vi.advanceTimersByTimeAsync(3_000);
		expect(count).toBe(4);
		await stop();
	});

	it('survives a beat that fails, and says so', async () => {
		let count = 0;
		const { beat, errors, stop } = beating(async () => {
			count += 1;
			if (count === 1) throw new Error('the store is away');
			return { next: undefined };
		});
		await beat();
		await beat();
		expect({ count, errors }).toEqual({ count: 2, errors: ['A beat failed; the next one tries again.'] });
		await stop();
	});

	it('ends when the beat that is going on has ended', async () => {
		const finish = Promise.withResolvers<{ next: undefined }>();
		const { stop } = beating(() => finish.promise);
		await new Promise(setImmediate);
		let stopped = false;
		const stopping = stop().then(() => {
			stopped = true;
		});
		await new Promise(setImmediate);
		expect(stopped).toBe(false);
		finish.resolve({ next: undefined });
		await stopping;
	});
});
