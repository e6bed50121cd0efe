import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DiscordMessage, render } from '../../../src/adapters/discord/render.ts';
import type { Answer, Block, Inline } from '../../../src/core/answer/answer.ts';
import { MessageForm } from '../../standins/discord/message-form.ts';
import { pingsOf } from '../../standins/discord/pings.ts';
import { asRead } from '../../standins/discord/reading.ts';

/** Text that is made to be taken for markup, among text of any kind. */
const NASTY = [
	'@everyone',
	'@here',
	'<@123456789012345678>',
	'<@!123456789012345678>',
	'<@&123456789012345678>',
	'<#123456789012345678>',
	'<:x:123456789012345678>',
	'<t:1:R>',
	'</event:1>',
	'[a](https://evil.example)',
	'https://evil.example',
	'```',
	'`',
	'**',
	'||',
	'~~',
	'\n# ',
	'\n> ',
	'\n- ',
	'\\',
	'@',
	'<',
	'>',
	' ',
];

const words = fc
	.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 12 })), {
		maxLength: 20,
	})
	.map((pieces) => pieces.join(''));

const url = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), words);

const instant = fc
	.integer({ min: -8.64e12, max: 8.64e12 })
	.map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000));

const inline: fc.Arbitrary<Inline> = fc.oneof(
	fc.record({ kind: fc.constant('text' as const), text: words, strong: fc.boolean() }),
	fc.record({ kind: fc.constant('link' as const), text: words, url }),
	fc.record({ kind: fc.constant('code' as const), text: words }),
	fc.record({ kind: fc.constant('when' as const), from: instant, to: instant, text: words }),
);

const parts = fc.array(inline, { maxLength: 6 });
const action = fc.record({ label: words, ask: words });

const block: fc.Arbitrary<Block> = fc.oneof(
	fc.record({ kind: fc.constant('heading' as const), text: words }),
	fc.record({ kind: fc.constantFrom('line' as const, 'note' as const), parts }),
	fc.record({
		kind: fc.constant('fields' as const),
		items: fc.array(fc.record({ label: words, value: parts })),
	}),
	fc.record({ kind: fc.constant('list' as const), items: fc.array(parts, { maxLength: 30 }) }),
	fc.record({ kind: fc.constant('actions' as const), items: fc.array(action, { maxLength: 30 }) }),
);

const answer: fc.Arbitrary<Answer> = fc.record({
	kind: fc.constant('about' as const),
	locale: fc.constant('en' as const),
	blocks: fc.array(block, { minLength: 1, maxLength: 12 }),
});

const asForm = ({ content, components, flags }: DiscordMessage) => ({ content, components, flags });

it('whatever an answer contains, Discord takes every message of it', () => {
	fc.assert(
		fc.property(answer, (any) => {
			for (const page of render(any)) expect(MessageForm.safeParse(asForm(page)).error).toBeUndefined();
		}),
	);
});

it('whatever an answer contains, it would ping nobody even if pings were allowed', () => {
	fc.assert(
		fc.property(answer, (any) => {
			for (const page of render(any)) expect(pingsOf(MessageForm.parse(asForm(page)))).toEqual([]);
		}),
	);
});

it('whatever a text contains, a member reads it as it was written', () => {
	fc.assert(
		fc.property(words, (any) => {
			const [page] = render({
				kind: 'about',
				locale: 'en',
				blocks: [{ kind: 'line', parts: [{ kind: 'text', text: any }] }],
			});
			expect(asRead(page.content)).toBe(any.replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, ' ').trim());
		}),
	);
});
