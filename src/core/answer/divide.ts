/**
 * Divides one block that is too long into several that fit: between items first, then sentences, then words,
 * at the last between graphemes, so that no character and no link is ever lost.
 */

import type { Block, Inline } from './answer.ts';

type Fits = (block: Block) => boolean;

export function divide(block: Block, fits: Fits): readonly Block[] {
	if (block.kind === 'actions' || fits(block)) return [block];
	switch (block.kind) {
		case 'heading':
			return divide({ kind: 'line', parts: [{ kind: 'text', text: block.text, strong: true }] }, fits);
		case 'line':
		case 'note': {
			const { kind } = block;
			return divideParts(block.parts, (parts) => fits({ kind, parts })).map((parts) => ({ kind, parts }));
		}
		case 'list':
			return gather(
				block.items.flatMap((item) => divideParts(item, (parts) => fits({ kind: 'list', items: [parts] }))),
				(items) => fits({ kind: 'list', items }),
			).map((items) => ({ kind: 'list', items }));
		case 'fields':
			return gather(block.items, (items) => fits({ kind: 'fields', items })).flatMap((items) => {
				const fields: Block = { kind: 'fields', items };
				return fits(fields) ? [fields] : items.flatMap((field) => divide(asLine(field), fits));
			});
	}
}

function asLine(field: { label: string; value: readonly Inline[] }): Block {
	return { kind: 'line', parts: [{ kind: 'text', text: `${field.label}: `, strong: true }, ...field.value] };
}

/** Greedy runs that fit; an item that does not fit alone makes a run of its own. */
function gather<Item>(
	items: readonly Item[],
	fits: (run: readonly Item[]) => boolean,
): readonly (readonly Item[])[] {
	const runs: Item[][] = [];
	let run: Item[] = [];
	for (const item of items) {
		if (run.length > 0 && !fits([...run, item])) {
			runs.push(run);
			run = [];
		}
		run.push(item);
	}
	return run.length > 0 ? [...runs, run] : runs;
}

type PartsFit = (parts: readonly Inline[]) => boolean;

function divideParts(parts: readonly Inline[], fits: PartsFit): readonly (readonly Inline[])[] {
	return gather(
		parts.flatMap((part) => divideInline(part, fits)),
		fits,
	);
}

function divideInline(part: Inline, fits: PartsFit): readonly Inline[] {
	if (fits([part])) return [part];
	switch (part.kind) {
		case 'when':
			return [part];
		case 'text':
		case 'code':
			return divideText(part.text, (text) => fits([{ ...part, text }])).map((text) => ({ ...part, text }));
		case 'link':
			return divideLink(part, fits);
	}
}

/** The words of the link first, then the address as its own words; as bare text if even that is too long. */
function divideLink(part: Inline & { kind: 'link' }, fits: PartsFit): readonly Inline[] {
	const bare: Inline = { ...part, text: part.url };
	const asText = (text: string): readonly Inline[] => divideInline({ kind: 'text', text }, fits);
	return [...asText(`${part.text} `), ...(fits([bare]) ? [bare] : asText(part.url))];
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function divideText(text: string, fits: (piece: string) => boolean): readonly string[] {
	const pieces: string[] = [];
	let rest = text;
	while (rest !== '' && !fits(rest)) {
		const end = niceEnd(rest, longestPrefix(rest, fits));
		pieces.push(rest.slice(0, end));
		rest = rest.slice(end);
	}
	return rest === '' ? pieces : [...pieces, rest];
}

/** Where the longest fitting prefix ends; at least one grapheme, so that dividing always moves on. */
function longestPrefix(text: string, fits: (piece: string) => boolean): number {
	const ends = Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length);
	let low = 0;
	let high = ends.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (fits(text.slice(0, ends[middle]))) low = middle;
		else high = middle - 1;
	}
	return ends[low] ?? text.length;
}

/** The end of a sentence, else of a word, unless that would leave a piece less than half full. */
function niceEnd(text: string, end: number): number {
	const piece = text.slice(0, end);
	const sentence = piece.search(/[.!?。！？؟][^.!?。！？؟]*$/u) + 1;
	if (sentence > end / 2) return sentence;
	const word = piece.search(/\s\S*$/u) + 1;
	return word > end / 2 ? word : end;
}
