import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

function emcee(...args: readonly string[]) {
	const child = spawn(process.execPath, ['src/main.ts', ...args]);
	const closed = once(child, 'close');
	return { child, closed };
}

async function ran(...args: readonly string[]) {
	const { child, closed } = emcee(...args);
	const [out, [code]] = await Promise.all([child.stdout.setEncoding('utf8').toArray(), closed]);
	return { code, out: out.join('') };
}

describe('the program', () => {
	it('tells its version', async () => {
		expect(await ran('--version')).toEqual({ code: 0, out: `${manifest.version}\n` });
	});

	it('tells its commands, however one asks', async () => {
		const [short, long] = await Promise.all([ran('-h'), ran('--help')]);
		expect(short).toEqual({ code: 0, out: expect.stringMatching(/^emcee \[command\]\n/) });
		expect(long).toEqual(short);
	});

	it('ends quietly when nobody reads on', async () => {
		const { child, closed } = emcee('ask', '--jsonl');
		const complaint = child.stderr.setEncoding('utf8').toArray();
		child.stdout.destroy();
		child.stdin.on('error', () => {});
		child.stdin.end('{"text":"when?"}\n'.repeat(20));
		expect([await complaint, await closed]).toEqual([[], [0, null]]);
	});
});
