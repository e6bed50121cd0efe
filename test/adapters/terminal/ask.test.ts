import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askLines, askOnce } from '../../../src/adapters/terminal/ask.ts';
import { fakeEmcee } from '../web/fake-emcee.ts';

async function linesFor(...lines: readonly string[]): Promise<readonly Record<string, unknown>[]> {
	const output = new PassThrough();
	await askLines(fakeEmcee, Readable.from(lines.map((line) => `${line}\n`)), output);
	output.end();
	const written: readonly Buffer[] = await output.toArray();
	return Buffer.concat(written)
		.toString()
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
}

describe('ask --jsonl', () => {
	it('tells errors under the id of their line, as far as it has one', async () => {
		expect(
			await linesFor('{"id":7,"text":4}', '{"id":"b","text":"x","zone":"Moon"}', '{"id":[],"text":"x"}', '{'),
		).toEqual([
			{ id: 7, kind: 'error', error: 'expected a JSON object with a "text"', text: '' },
			{
				id: 'b',
				kind: 'error',
				error: '--zone Moon: expected a zone like Africa/Nairobi or +03:00',
				text: '',
			},
			{ kind: 'error', error: 'expected a JSON object with a "text"', text: '' },
			{ kind: 'error', error: 'expected a JSON object with a "text"', text: '' },
		]);
	});

	it('reads past a byte order mark', async () => {
		expect(await linesFor('\uFEFF{"id":1,"text":"x"}', '\uFEFF')).toMatchObject([{ id: 1, kind: 'help' }]);
	});

	it('answers where it does not speak the language', async () => {
		expect(await linesFor('{"text":"x","locale":"xx"}')).toMatchObject([{ kind: 'help', locale: 'en' }]);
	});
});

it('tells who asks once which languages there are', () => {
	const ask = (locale: string) => () =>
		askOnce(fakeEmcee, { text: 'x', locale }, { json: false, explain: false });
	expect(ask('xx')).toThrow('--locale xx: expected one of en, fr, es, ru, zh, ar');
	expect(ask('fr-CA')).not.toThrow();
});
