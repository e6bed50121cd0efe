/**
 * YAML text → plain data, with the line and column of everything in it.
 *
 * Content is data: no aliases (a few bytes could grow into gigabytes), no merge keys, no tags. Keys are
 * read as written, so that the code "010" as a key does not become the number 10.
 */

import { isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Path } from '../../core/programme/content-fault.ts';

export type Place = { line: number; column: number };

export type YamlFault = Place & { what: string };

export type Yaml = {
	data: unknown;
	faults: readonly YamlFault[];
	/** Where something stands; for what is missing, where it would belong. */
	place(path: Path, side?: 'key' | 'value'): Place;
	/** The text as written there, when it is a single word or line: `010`, not 10. */
	written(path: Path): string | undefined;
};

type Document = ReturnType<typeof parseDocument>;

export function parseYaml(text: string): Yaml {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
	const placeOf = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	};
	const faults = [
		...[...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
			...placeOf(pos[0]),
			what: SENTENCES.get(code) ?? `${message.toLowerCase()}; mend the YAML here`,
		})),
		...aliasOffsets(document).map((offset) => ({
			...placeOf(offset),
			what: 'text cannot begin with *; put it in quotes',
		})),
	];
	return {
		data: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
		faults,
		place: (path, side = 'value') => placeOf(offsetOf(document, path, side)),
		written: (path) => writtenAt(document, path),
	};
}

/** The parser's words for what organisers trip over, in theirs; what is rarer keeps the parser's. */
const SENTENCES = new Map<string, string>([
	['BAD_INDENT', 'this line does not line up with its neighbours; indent it like them'],
	['BAD_SCALAR_START', 'text cannot begin with this sign; put it in quotes'],
	['BLOCK_AS_IMPLICIT_KEY', 'a second colon stands in this line; put the text in quotes'],
	['DUPLICATE_KEY', 'this word stands here twice; keep one of them'],
	['MISSING_CHAR', 'a quote, bracket or comma is missing here or above; add it'],
	['MULTIPLE_DOCS', 'a second document begins at ---; write a file of its own for it'],
	['TAB_AS_INDENT', 'this line is indented with a tab; use spaces'],
	['TAG_RESOLVE_FAILED', 'text cannot begin with !; put it in quotes'],
]);

/** YAML's way to point at other content; here it is mostly text somebody wanted to be bold. */
function aliasOffsets(document: Document): readonly number[] {
	const offsets: number[] = [];
	visit(document, { Alias: (_, alias) => void offsets.push(alias.range?.[0] ?? 0) });
	return offsets;
}

function writtenAt(document: Document, path: Path): string | undefined {
	const node = document.getIn(path, true);
	return isScalar(node) ? node.source : undefined;
}

/** Walks down as far as the document goes: what is missing is told at the thing that lacks it. */
function offsetOf(document: Document, path: Path, side: 'key' | 'value'): number {
	let node: unknown = document.contents;
	let offset = startOf(node) ?? 0;
	for (const [depth, step] of path.entries()) {
		if (!isCollection(node)) break;
		const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
		const value: unknown = pair ? pair.value : node.get(step, true);
		if (value === undefined) break;
		const atKey = pair && (isCollection(value) || (side === 'key' && depth === path.length - 1));
		offset = startOf(atKey ? pair.key : value) ?? startOf(pair?.key) ?? offset;
		node = value;
	}
	return offset;
}

function startOf(node: unknown): number | undefined {
	return isNode(node) ? node.range?.[0] : undefined;
}
