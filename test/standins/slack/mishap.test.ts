import { expect, it } from 'vitest';
import { createMishaps } from './mishap.ts';

it('a mishap befalls so many calls of its method, after those that it spares', () => {
	const mishaps = createMishaps();
	mishaps.plan('chat.postMessage', { kind: 'lost' }, 2, 1);
	const befell = [
		'chat.postMessage',
		'chat.update',
		'chat.postMessage',
		'chat.postMessage',
		'chat.postMessage',
	].map((method) => mishaps.next(method, {})?.kind);
	expect(befell).toEqual([undefined, undefined, 'lost', 'lost', undefined]);
});
