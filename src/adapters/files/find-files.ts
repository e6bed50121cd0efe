/**
 * The content files behind the paths an organiser gives: a file as it is, a folder with all below it.
 *
 * Paths stay as they were given, so that a fault can be clicked in the terminal it is read in.
 */

import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PlacedFault } from '../../core/programme/loaded.ts';

export type Found = { files: readonly string[]; faults: readonly PlacedFault[] };

export function findFiles(paths: readonly string[]): Found {
	const files = new Map<string, string>();
	const faults: PlacedFault[] = [];
	for (const path of paths) {
		const found = filesAt(path);
		if (found === undefined)
			faults.push(nothing(path, 'there is no file or folder of this name; correct the path'));
		else if (found.length === 0) faults.push(nothing(path, 'no .yaml file is in this folder; add one'));
		for (const file of found ?? []) if (!files.has(resolve(file))) files.set(resolve(file), file);
	}
	return { files: [...files.values()], faults };
}

const nothing = (file: string, what: string): PlacedFault => ({ file, line: 1, column: 1, what });

function filesAt(path: string): readonly string[] | undefined {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) return undefined;
	if (!stats.isDirectory()) return [path];
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.ya?ml$/.test(name))
		.sort()
		.map((name) => join(path, name));
}
