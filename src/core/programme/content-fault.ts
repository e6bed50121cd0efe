/**
 * A fault in content, before anybody knows its line: which file, where in it, and a sentence in two
 * halves, "what is wrong; what to do".
 */

import { nearest } from './nearest.ts';

export type Path = readonly (string | number)[];

export type ContentFault = { from: string; path: Path; what: string };

/** Notes a fault of the file at hand. */
export type Tell = (path: Path, what: string) => void;

/** Things by their id. */
export type Shelf<T> = ReadonlyMap<string, T>;

/** What stands under `id`; if nothing does, tells so and names the nearest id there is. */
export function find<T>(id: string, shelf: Shelf<T>, called: string, path: Path, tell: Tell): T | undefined {
	const found = shelf.get(id);
	if (found === undefined) tell(path, `there is no ${called} "${id}"; ${remedy(id, shelf.keys(), called)}`);
	return found;
}

/** Items by id. Of two with one id the first stands and the second is told. */
export function shelve<T>(
	items: readonly T[],
	idOf: (item: T) => string,
	pathOf: (index: number) => Path,
	tell: Tell,
): Shelf<T> {
	const shelf = new Map<string, T>();
	for (const [index, item] of items.entries()) {
		const id = idOf(item);
		if (shelf.has(id)) tell(pathOf(index), `"${id}" is here twice; remove one, or give it another name`);
		else shelf.set(id, item);
	}
	return shelf;
}

function remedy(id: string, known: Iterable<string>, called: string): string {
	const meant = nearest(id, known);
	return meant === undefined
		? `add that ${called}, or correct the name`
		: `write "${meant}" if that was meant`;
}
