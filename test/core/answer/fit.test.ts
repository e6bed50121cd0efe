import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Block, Inline } from '../../../src/core/answer/answer.ts';
import { fit, type Limits } from '../../../src/core/answer/fit.ts';
import { plain } from '../../../src/core/answer/plain.ts';

const NARROW: Limits = { measure: renderedLength, block: 40, message: 90, blocks: 4, actions: 3 };

/** Like a platform that escapes: an ampersand takes five characters. */
function renderedLength(block: Block): number {
	return plain(answer([block])).replaceAll('&', '&amp;').length;
}

function answer(blocks: readonly Block[]): Answer {
	return { kind: 'about', locale: 'en', blocks };
}

const inline: fc.Arbitrary<Inline> = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 120 }).map((text): Inline => ({ kind: 'text', text })),
	fc.lorem({ maxCount: 30 }).map((text): Inline => ({ kind: 'text', text, strong: true })),
	fc.webUrl({ size: 'xsmall' }).map((url): Inline => ({ kind: 'link', text: 'the page to register', url })),
	fc.string({ maxLength: 12 }).map((text): Inline => ({ kind: 'code', text })),
);

const block: fc.Arbitrary<Block> = fc.oneof(
	fc.string({ maxLength: 200 }).map((text): Block => ({ kind: 'heading', text })),
	fc.array(inline, { maxLength: 6 }).map((parts): Block => ({ kind: 'line', parts })),
	fc
		.array(fc.array(inline, { maxLength: 4 }), { maxLength: 12 })
		.map((items): Block => ({ kind: 'list', items })),
	fc
		.array(fc.record({ label: fc.string({ maxLength: 12 }), value: fc.array(inline, { maxLength: 3 }) }), {
			maxLength: 6,
		})
		.map((items): Block => ({ kind: 'fields', items })),
);

const letters = (text: string): string => text.replace(/[\s\-:]/gu, '');
const textOf = (pages: readonly Answer[]): string => letters(pages.map(plain).join(''));

describe('fitting an answer', () => {
	it('leaves an answer that fits as it is', () => {
		const short = answer([{ kind: 'line', parts: [{ kind: 'text', text: 'Tuesday' }] }]);
		expect(fit(short, NARROW)).toEqual([short]);
	});

	it('loses no letter, whatever is said', () => {
		fc.assert(
			fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
				const whole = textOf([answer(blocks)]);
				const fitted = textOf(fit(answer(blocks), NARROW));
				for (const word of new Set(whole))
					expect(count(fitted, word)).toBeGreaterThanOrEqual(count(whole, word));
			}),
		);
	});

	it('keeps every message within the limits', () => {
		fc.assert(
			fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
				for (const page of fit(answer(blocks), NARROW)) {
					const lengths = page.blocks.map(renderedLength);
					expect(page.blocks.length).toBeLessThanOrEqual(NARROW.blocks);
					expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(NARROW.block);
					expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(NARROW.message);
				}
			}),
		);
	});

	it('keeps a link whole, with its address, when its words are too long', () => {
		const url = 'https://example.org/register';
		const long: Block = { kind: 'line', parts: [{ kind: 'link', text: 'words '.repeat(20), url }] };
		const links = fit(answer([long]), NARROW).flatMap(({ blocks }) =>
			blocks.flatMap((one) => (one.kind === 'line' ? one.parts.filter(({ kind }) => kind === 'link') : [])),
		);
		expect(links).toEqual([{ kind: 'link', text: url, url }]);
	});

	it('divides a list between its items', () => {
		const items = ['one two three four five', 'six seven eight nine', 'ten eleven'].map((text): Inline[] => [
			{ kind: 'text', text },
		]);
		const pages = fit(answer([{ kind: 'list', items }]), NARROW);
		expect(pages.map(plain)).toEqual(['- one two three four five\n- six seven eight nine\n- ten eleven']);
	});

	it('carries a heading over to its text', () => {
		const text = (length: number): Block => ({
			kind: 'line',
			parts: [{ kind: 'text', text: 'x'.repeat(length) }],
		});
		const pages = fit(answer([text(40), text(30), { kind: 'heading', text: 'Speakers' }, text(35)]), NARROW);
		expect(pages.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
			['line', 'line'],
			['heading', 'line'],
		]);
	});

	it('puts one row of buttons at the end, without repeats and within the limit', () => {
		const actions = (...asks: string[]): Block => ({
			kind: 'actions',
			items: asks.map((ask) => ({ label: ask, ask })),
		});
		const [page] = fit(answer([actions('when', 'who'), actions('when', 'help', 'links')]), NARROW);
		expect(page.blocks).toEqual([actions('when', 'who', 'help')]);
	});
});

const count = (text: string, letter: string): number => text.split(letter).length;
