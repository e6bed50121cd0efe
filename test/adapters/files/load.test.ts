import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BUILT_IN_EVENT } from '../../../src/adapters/files/built-in.ts';
import { loadProgramme } from '../../../src/adapters/files/load.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true })));

/** A folder with these files; "a/b.yaml" makes the folder a. */
function folderWith(files: Record<string, string | Uint8Array>): string {
	const folder = mkdtempSync(join(tmpdir(), 'emcee-content-'));
	folders.push(folder);
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(join(folder, name, '..'), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

const event = (id: string, more = ''): string => `kind: event
id: ${id}
title: ${id}
zone: Africa/Nairobi
sessions:
  - { id: opening, title: Opening, starts: 2031-04-05T10:00+03:00, ends: 2031-04-05T11:00+03:00 }
${more}`;

const COLOURS =
	'kind: vocabulary\nid: sdgs\nname: Colours\none: Colour\ncodes: [{ code: "1", title: Red }]\n';

const eventIds = (paths: readonly string[]) => loadProgramme(paths).programme.events.map(({ id }) => id);

function faultsIn(folder: string, paths: readonly string[]): readonly string[] {
	const { faults } = loadProgramme(paths);
	return faults.map(
		({ file, line, column, what }) => `${file.replace(folder, '.')}:${line}:${column}: ${what}`,
	);
}

describe('loading content', () => {
	it('takes files, and folders with all below them, each file once', () => {
		const folder = folderWith({
			'one.yaml': event('one'),
			'deep/er/two.yml': event('two'),
			'notes.txt': 'kind: event',
		});
		expect(eventIds([folder]).toSorted()).toEqual(['one', 'two']);
		expect(eventIds([join(folder, 'one.yaml'), folder])).toEqual(['one', 'two']);
	});

	it('tells paths that lead nowhere', () => {
		const folder = folderWith({ 'empty/notes.txt': '' });
		expect(faultsIn(folder, [join(folder, 'nowhere.yaml'), join(folder, 'empty')])).toEqual([
			'./empty:1:1: no .yaml file is in this folder; add one',
			'./nowhere.yaml:1:1: there is no file or folder of this name; correct the path',
		]);
	});

	it('is partial when a file had to be left out, and not for what it refers to', () => {
		const folder = folderWith({
			'left-out.yaml': event('a', 'faq: none\n'),
			'stands.yaml': event('b', 'vocabularies: [sgds]\n'),
		});
		const partial = (name: string) => loadProgramme([join(folder, name)]).isPartial;
		expect([partial('left-out.yaml'), partial('stands.yaml')]).toEqual([true, false]);
	});

	it('keeps the good files and tells all faults of the others, in the order of the files', () => {
		const folder = folderWith({
			'b.yaml': event('b', 'colour: red\nfaq: none\n'),
			'a.yaml': event('a', 'vocabularies: [sgds]\n'),
			'c.yaml': event('c'),
		});
		expect(faultsIn(folder, [folder])).toEqual([
			'./a.yaml:7:16: there is no vocabulary "sgds"; add that vocabulary, or correct the name',
			'./b.yaml:7:1: "colour" is not a word that is known here; remove it',
			'./b.yaml:8:6: "none" does not fit "faq"; write a list, each item on a line that begins with "- "',
		]);
		expect(eventIds([folder])).toEqual(['a', 'c']);
	});

	it('offers the built-in vocabularies to any event, and what they need', () => {
		const folder = folderWith({
			'a.yaml': event('a', 'vocabularies: [wsis-action-lines, sdgs, wsis-sdg-matrix]\n'),
		});
		const { programme, faults, files } = loadProgramme([folder]);
		expect(faults).toEqual([]);
		expect(programme.vocabularies.map(({ id }) => id)).toEqual(['wsis-action-lines', 'sdgs']);
		expect(programme.relations.map(({ id }) => id)).toEqual(['wsis-sdg-matrix']);
		expect(files).toEqual([join(folder, 'a.yaml')]);
	});

	it('gives an event no codes and terms that it does not list', () => {
		const { programme } = loadProgramme([folderWith({ 'a.yaml': event('a') })]);
		expect([programme.vocabularies, programme.terms, programme.relations]).toEqual([[], [], []]);
	});

	it("prefers an organiser's own vocabulary to a built-in one of the same id", () => {
		const folder = folderWith({ 'a.yaml': event('a', 'vocabularies: [sdgs]\n'), 'colours.yaml': COLOURS });
		const { programme, faults } = loadProgramme([folder]);
		expect(faults).toEqual([]);
		expect(programme.vocabularies.map(({ name }) => name)).toEqual(['Colours']);
	});

	it('places a reference that leads nowhere at the reference', () => {
		const folder = folderWith({
			'a.yaml': event('a', 'vocabularies: [sdgs]\nprintedTitles:\n  sdgs:\n    "18": More\n'),
		});
		expect(faultsIn(folder, [folder])).toEqual([
			'./a.yaml:10:11: there is no code "18"; add that code, or correct the name',
		]);
	});

	it('refuses what is no text, or too much of it', () => {
		const folder = folderWith({
			'huge.yaml': `kind: event\n# ${'x'.repeat(5_000_001)}\n`,
			'latin.yaml': Uint8Array.from([0x6b, 0xe9]),
		});
		expect(faultsIn(folder, [folder])).toEqual([
			'./huge.yaml:1:1: the file has more than 5 megabytes; divide it',
			'./latin.yaml:1:1: the file is not UTF-8 text; save it as UTF-8',
		]);
	});

	it('finds the built-in event whatever the working directory is', () => {
		expect(loadProgramme([BUILT_IN_EVENT]).faults).toEqual([]);
	});
});
