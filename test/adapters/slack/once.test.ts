import { describe, expect, it } from 'vitest';
import { createOnce } from '../../../src/adapters/slack/once.ts';

describe('the same event', () => {
	it('is worked on once', async () => {
		const once = createOnce();
		let works = 0;
		const work = async () => void works++;
		await once('Ev1', work);
		await once('Ev1', work);
		await once('Ev2', work);
		expect(works).toBe(2);
	});

	it('waits for its first try, and is dropped when that succeeds', async () => {
		const once = createOnce();
		const first = Promise.withResolvers<void>();
		const tries = [once('Ev1', () => first.promise), once('Ev1', () => Promise.reject(new Error('again')))];
		first.resolve();
		await expect(Promise.all(tries)).resolves.toBeDefined();
	});

	it('is worked on again, once, when its first try failed', async () => {
		const once = createOnce();
		let works = 0;
		const first = once('Ev1', () => Promise.reject(new Error('Slack is away')));
		const repetitions = [1, 2, 3].map(() => once('Ev1', async () => void works++));
		await expect(first).rejects.toThrow('Slack is away');
		await Promise.all(repetitions);
		expect(works).toBe(1);
	});

	it('is forgotten when enough others came', async () => {
		const once = createOnce(2);
		let works = 0;
		const work = async () => void works++;
		for (const id of ['Ev1', 'Ev2', 'Ev3', 'Ev1']) await once(id, work);
		expect(works).toBe(4);
	});
});
