import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/answer/answer.ts';
import { answer } from './setting.ts';
import { taken } from './taken.ts';

describe('hostile text', () => {
	const nasty = fc.constantFrom(
		'<!channel>',
		'<!here|here>',
		'<@U0MEMBER>',
		'<!subteam^S1>',
		'@channel @everyone',
		'<!date^1^{date}|',
		'&lt;!channel&gt;',
		'|',
		'>',
		'`',
		'*',
		'\n',
		'\u202e',
		'😀',
	);
	const words = fc
		.array(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 8 })
		.map((pieces) => `w${pieces.join('')}`);
	const long = fc.oneof(
		{ weight: 9, arbitrary: words },
		{ weight: 1, arbitrary: fc.tuple(words, fc.nat(300)).map(([word, times]) => word.repeat(times + 1)) },
	);
	const when = fc.record({
		kind: fc.constant('when' as const),
		from: fc.integer({ min: 0, max: 4e12 }).map((at) => Temporal.Instant.fromEpochMilliseconds(at)),
		text: words,
	});
	const inline: fc.Arbitrary<Inline> = fc.oneof(
		fc.record({ kind: fc.constant('text' as const), text: long, strong: fc.boolean() }),
		fc.record({ kind: fc.constant('code' as const), text: words }),
		fc.record({
			kind: fc.constant('link' as const),
			text: words,
			url: fc.oneof(
				fc.webUrl(),
				words,
				words.map((word) => `https://${word}`),
			),
		}),
		when,
	);
	const parts = fc.array(inline, { minLength: 1, maxLength: 4 });
	const block: fc.Arbitrary<Block> = fc.oneof(
		fc.record({ kind: fc.constant('heading' as const), text: long }),
		fc.record({ kind: fc.constantFrom('line' as const, 'note' as const), parts }),
		fc.record({
			kind: fc.constant('list' as const),
			items: fc.array(parts, { minLength: 1, maxLength: 10 }),
		}),
		fc.record({
			kind: fc.constant('fields' as const),
			items: fc.array(fc.record({ label: words, value: parts }), { minLength: 1, maxLength: 10 }),
		}),
		fc.record({
			kind: fc.constant('actions' as const),
			items: fc.array(fc.record({ label: long, ask: long }), { minLength: 1, maxLength: 40 }),
		}),
	);

	it('pings nobody, breaks no markup, and always fits what Slack takes', () => {
		const answers = fc
			.array(block, { minLength: 1, maxLength: 60, size: 'medium' })
			.map((blocks) => answer(...blocks));
		fc.assert(
			fc.property(answers, (given) => void taken(given)),
			{ numRuns: 60 },
		);
	});
});
