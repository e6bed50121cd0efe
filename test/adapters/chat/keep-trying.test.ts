import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, keepTrying, type Trying } from '../../../src/adapters/chat/keep-trying.ts';

function trying(change: Partial<Trying> = {}): { told: unknown[]; trying: Trying } {
	const told: unknown[] = [];
	const failed = (error: unknown, next: number) => void told.push([String(error), next]);
	const stopped = new AbortController().signal;
	return { told, trying: { hopeless: () => false, failed, stopped, delay: (n) => n / 1000, ...change } };
}

/** Fails with each of the messages in turn, then works. */
function failing(...messages: string[]): () => Promise<string> {
	return async () => {
		const message = messages.shift();
		if (message !== undefined) throw new Error(message);
		return 'connected';
	};
}

describe('trying again', () => {
	it('gives what the first success gives, and tells each failure before it', async () => {
		const { told, trying: options } = trying();
		expect(await keepTrying(failing('away', 'still away'), options)).toBe('connected');
		expect(told).toEqual([
			['Error: away', 0.001],
			['Error: still away', 0.002],
		]);
	});

	it('ends at once when the failure is hopeless', async () => {
		const { told, trying: options } = trying({ hopeless: (error) => String(error).includes('token') });
		await expect(keepTrying(failing('away', 'bad token'), options)).rejects.toThrow('bad token');
		expect(told).toEqual([['Error: away', 0.001]]);
	});

	it('ends when stopped, however long the wait would still be', async () => {
		const stop = new AbortController();
		const { trying: options } = trying({ stopped: stop.signal, delay: () => 1e6 });
		const outcome = keepTrying(failing('away'), options);
		await setImmediate();
		stop.abort(new Error('stopped'));
		await expect(outcome).rejects.toThrow();
	});

	it('does not begin once stopped', async () => {
		const { trying: options } = trying({ stopped: AbortSignal.abort(new Error('stopped')) });
		await expect(keepTrying(async () => 'connected', options)).rejects.toThrow('stopped');
	});

	it('waits half a second at least and a minute at most', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 2_000 }), (failures) => {
				expect(backoff(failures)).toBeGreaterThanOrEqual(500);
				expect(backoff(failures)).toBeLessThanOrEqual(60_000);
			}),
		);
	});
});
