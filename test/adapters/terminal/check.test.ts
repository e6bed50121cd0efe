import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/adapters/terminal/check.ts';
import type { Loaded } from '../../../src/core/programme/loaded.ts';
import { builtIn, builtInPolicy } from '../../core/built-in.ts';

const loaded: Loaded = { programme: builtIn, policy: builtInPolicy, files: ['event.yaml'], faults: [] };

function checked(changes: Partial<Loaded>): { code: number; text: string } {
	const written: string[] = [];
	const code = check({ ...loaded, ...changes }, { write: (text) => written.push(text) });
	return { code, text: written.join('') };
}

describe('emcee check', () => {
	it('says in one line that all is well', () => {
		expect(checked({})).toEqual({
			code: 0,
			text: '1 file, no faults: 1 event, 1 session, 8 people, 36 codes\n',
		});
	});

	it('says so when what was left out may have more faults', () => {
		const faults = [{ file: 'event.yaml', line: 3, column: 7, what: 'this is wrong; do that' }];
		expect(checked({ faults, isPartial: true })).toEqual({
			code: 1,
			text: 'event.yaml:3:7: this is wrong; do that\nMore may show once these are mended.\n',
		});
	});

	it('tells each fault at its place, as the person at the terminal names the file', () => {
		const fault = { line: 3, column: 7, what: 'this is wrong; do that' };
		const faults = [
			{ file: 'event.yaml', ...fault },
			{ file: resolve('src/content/event.yaml'), ...fault },
			{ file: '/elsewhere/event.yaml', ...fault },
		];
		expect(checked({ faults })).toEqual({
			code: 1,
			text: [
				'event.yaml:3:7: this is wrong; do that\n',
				`${join('src', 'content', 'event.yaml')}:3:7: this is wrong; do that\n`,
				'/elsewhere/event.yaml:3:7: this is wrong; do that\n',
			].join(''),
		});
	});
});
