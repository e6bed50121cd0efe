import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUILT_IN_EVENT } from '../src/adapters/files/built-in.ts';
import { loadProgramme } from '../src/adapters/files/load.ts';
import { LANGUAGES } from '../src/content/languages.ts';
import { plain } from '../src/core/answer/plain.ts';
import { createEmcee } from '../src/core/create-emcee.ts';
import { createLive } from '../src/live.ts';

let folder: string;
let file: string;
const lines: string[] = [];
const log = {
	info() {},
	warn: (what: string) => void lines.push(what),
	error: (what: string) => void lines.push(what),
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'emcee-live-'));
	file = join(folder, 'event.yaml');
	copyFileSync(BUILT_IN_EVENT, file);
	lines.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

function live() {
	const clock = { now: () => Temporal.Instant.from('2023-01-25T09:00Z') };
	return createLive(
		[folder],
		loadProgramme([folder]).programme,
		(programme) => createEmcee({ programme, languages: LANGUAGES, locale: 'en', clock, log }),
		log,
	);
}

const ask = ({ emcee }: ReturnType<typeof live>, text: string): string =>
	plain(emcee.respond({ input: { kind: 'text', text }, asker: {} }).answer);

describe('content that changes while the bot runs', () => {
	it('answers from the new content, through the same Emcee', () => {
		const content = live();
		expect(ask(content, 'who is Wilms?')).toContain('Partner & Director');
		writeFileSync(
			file,
			readFileSync(file, 'utf8').replaceAll('Partner & Director', 'Managing Director of all'),
		);
		content.refresh();
		expect(ask(content, 'who is Wilms?')).toContain('Managing Director of all');
		expect(lines).toEqual([]);
	});

	it('keeps the last good programme on any fault, and tells it at its line', () => {
		const content = live();
		appendFileSync(file, '\nspeekers: []\n');
		content.refresh();
		expect(ask(content, 'who is Wilms?')).toContain('Partner & Director');
		expect(lines[0]).toMatch(/event\.yaml:\d+:1: /);
		expect(lines.at(-1)).toContain('the former programme is kept');
	});

	it('keeps the last good programme when the file is gone', () => {
		const content = live();
		rmSync(file);
		content.refresh();
		expect(ask(content, 'who is Wilms?')).toContain('Partner & Director');
	});
});
