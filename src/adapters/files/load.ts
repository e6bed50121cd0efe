/**
 * Content files → the programme, with every fault of every file at its line and column.
 *
 * A file with faults is left out and told; the others still make a programme. Whether that is good enough
 * to go on with is the caller's to decide.
 */

import { readFileSync, statSync } from 'node:fs';
import type { Policy } from '../../core/announce/policy.ts';
import { Fault } from '../../core/fault.ts';
import { type Assembled, assemble } from '../../core/programme/assemble.ts';
import type { Loaded, PlacedFault } from '../../core/programme/loaded.ts';
import type { ContentFile } from '../../core/programme/programme.ts';
import { BUILT_IN_POLICY, builtInVocabulary } from './built-in.ts';
import { findFiles } from './find-files.ts';
import { type ReadFile, readContent } from './read-content.ts';

/** A programme for a thousand sessions has about one megabyte; more is no programme. */
const MOST_BYTES = 5_000_000;

/** What `paths` hold, and the built-in vocabularies it lists; a file's own of the same id is preferred. */
export function loadProgramme(paths: readonly string[]): Loaded {
	const found = findFiles(paths);
	const own = found.files.map(readFile);
	const read = [...own, ...builtInsFor(own)];
	const { programme, faults } = assemble(
		read.flatMap(({ file, content }) =>
			content && content.kind !== 'policy' ? [{ from: file, content }] : [],
		),
	);
	return {
		programme,
		policy: policyOf(own) ?? builtInPolicy(),
		files: found.files,
		faults: [...found.faults, ...read.flatMap((file) => file.faults), ...placed(faults, read)].sort(inOrder),
		isPartial: own.some(({ content }) => content === undefined),
	};
}

/** The first one: a second would be a choice that nobody made. */
function policyOf(files: readonly ReadFile[]): Policy | undefined {
	return files.flatMap(({ content }) => (content?.kind === 'policy' ? [content] : []))[0];
}

function builtInPolicy(): Policy {
	const policy = policyOf([readFile(BUILT_IN_POLICY)]);
	if (!policy) throw new Fault('content-invalid', `${BUILT_IN_POLICY} is damaged; install Emcee anew.`);
	return policy;
}

function readFile(file: string): ReadFile {
	const fault = (what: string): ReadFile => ({
		file,
		place: () => ({ line: 1, column: 1 }),
		faults: [{ file, line: 1, column: 1, what }],
	});
	try {
		if (statSync(file).size > MOST_BYTES) return fault('the file has more than 5 megabytes; divide it');
		return readContent(file, new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
	} catch (error) {
		if (error instanceof TypeError) return fault('the file is not UTF-8 text; save it as UTF-8');
		return fault(`the file cannot be read (${error instanceof Error ? error.message : error}); mend that`);
	}
}

/** Relations want the vocabularies at their ends, hence another look at what was found. */
function builtInsFor(read: readonly ReadFile[]): readonly ReadFile[] {
	const contents = read.flatMap(({ content }) => content ?? []);
	const ids = new Set(contents.map(({ id }) => id));
	const wanted = new Set(contents.flatMap(namesOf)).difference(ids);
	const files = new Set([...wanted].flatMap((id) => builtInVocabulary(id) ?? []));
	const found = [...files.difference(new Set(read.map(({ file }) => file)))].map(readFile);
	return found.length === 0 ? [] : [...found, ...builtInsFor([...read, ...found])];
}

function namesOf(content: ContentFile | Policy): readonly string[] {
	if (content.kind === 'event') return content.vocabularies;
	return content.kind === 'relations' ? [content.from, content.to] : [];
}

function placed(faults: Assembled['faults'], read: readonly ReadFile[]): readonly PlacedFault[] {
	const byFile = new Map(read.map((file) => [file.file, file]));
	return faults.map(({ from, path, what }) => {
		const { line, column } = byFile.get(from)?.place(path) ?? { line: 1, column: 1 };
		return { file: from, line, column, what };
	});
}

function inOrder(one: PlacedFault, other: PlacedFault): number {
	if (one.file !== other.file) return one.file < other.file ? -1 : 1;
	return one.line - other.line || one.column - other.column;
}
