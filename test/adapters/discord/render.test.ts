import { describe, expect, it } from 'vitest';
import { render } from '../../../src/adapters/discord/render.ts';
import {
	type Answer,
	type Block,
	code,
	type Inline,
	link,
	strong,
	text,
} from '../../../src/core/answer/answer.ts';
import { MessageForm } from '../../standins/discord/message-form.ts';

const answer = (...blocks: readonly Block[]): Answer => ({ kind: 'about', locale: 'en', blocks });
const line = (...parts: readonly Inline[]): Block => ({ kind: 'line', parts });
const contentOf = (...blocks: readonly Block[]): string => render(answer(...blocks))[0].content;
const at = (moment: string) => Temporal.Instant.from(moment);

describe('an answer on Discord', () => {
	it('reads well as plain content', () => {
		const content = contentOf(
			{ kind: 'heading', text: 'Digital futures' },
			line(text('Two people speak.')),
			line(text('It lasts '), strong('one hour'), text('.')),
			{
				kind: 'fields',
				items: [
					{ label: 'Starts', value: [text('14:30 (UTC+01:00)')] },
					{ label: 'Register', value: [link('the form', 'https://example.org/form')] },
				],
			},
			{
				kind: 'list',
				items: [
					[strong('Ada'), text(' (ITU)')],
					[code('C7'), text(' ICT applications')],
				],
			},
			{ kind: 'note', parts: [text('Source: the programme')] },
		);
		expect(content).toMatchInlineSnapshot(`
			"### Digital futures
			Two people speak.

			It lasts **one hour**.
			**Starts:** 14:30 (UTC+01:00)
			**Register:** [the form](<https://example.org/form>)
			- **Ada** (ITU)
			- \`C7\` ICT applications
			-# Source: the programme"
		`);
	});

	it('shows a moment in the reader’s own time, and a span with its end', () => {
		const when = (from: string, to?: string): Inline => ({
			kind: 'when',
			from: at(from),
			text: 'unused',
			...(to && { to: at(to) }),
		});
		expect(contentOf(line(when('2023-01-31T14:30+01:00')))).toBe('<t:1675171800:F>');
		expect(contentOf(line(when('2023-01-31T14:30+01:00', '2023-01-31T15:45+01:00')))).toBe(
			'<t:1675171800:F> – <t:1675176300:t>',
		);
		expect(contentOf(line(when('2023-03-13T09:00Z', '2023-03-17T18:00Z')))).toBe(
			'<t:1678698000:F> – <t:1679076000:F>',
		);
	});

	it('pings nobody and draws no previews', () => {
		expect(render(answer(line(text('Hello'))))[0]).toMatchObject({
			allowedMentions: { parse: [], repliedUser: false },
			flags: 4,
		});
	});

	it('goes on in a second message where one is full, without losing an item', () => {
		const items = Array.from({ length: 60 }, (_, number) => [text(`Item ${number} ${'.'.repeat(60)}`)]);
		const pages = render(answer({ kind: 'list', items }));
		const lines = pages.flatMap(({ content }) => content.split('\n'));
		expect(lines).toEqual(items.map(([part]) => `- ${part?.text}`));
		expect(pages.every(({ content }) => content.length <= 2_000)).toBe(true);
	});
});

describe('foreign text on Discord', () => {
	it.each([
		[
			'*bold* _it_ ~~no~~ ||spoiler|| `code`',
			'\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|spoiler\\|\\| \\`code\\`',
		],
		['# Heading', '\\# Heading'],
		['> quote', '\\> quote'],
		['-# small', '\\-# small'],
		['- item', '\\- item'],
		['1. item', '1\\. item'],
		['one\n# two', 'one # two'],
		['[click](https://evil.example)', '\\[click](https\\://evil.example)'],
		['<:smile:123456789012345678>', '\\<:smile:123456789012345678>'],
		['<#123456789012345678>', '\\<#123456789012345678>'],
		['@everyone, @here', '@\u200beveryone, @\u200bhere'],
		['<@123456789012345678>', '\\<@\u200b123456789012345678>'],
		['<@&123456789012345678>', '\\<@\u200b&123456789012345678>'],
		['back\\slash', 'back\\\\slash'],
		['14:30–15:45, UTC+01:00 #1', '14:30–15:45, UTC+01:00 #1'],
	])('%s', (typed, shown) => {
		expect(contentOf(line(text(typed)))).toBe(shown);
	});

	it('is text inside a heading, a label and code as well', () => {
		expect(contentOf({ kind: 'heading', text: '@everyone *' })).toBe('### @\u200beveryone \\*');
		expect(contentOf(line(code('`@here`')))).toBe("`'@\u200bhere'`");
		expect(contentOf(line(link('[a] *b*', 'https://example.org/x')))).toBe(
			'[(a) \\*b\\*](<https://example.org/x>)',
		);
	});
});

describe('a link on Discord', () => {
	it.each([
		[link('https://example.org/x', 'https://example.org/x'), '<https://example.org/x>'],
		[link('x', 'https://example.org/a_(b)?q=1#c'), '[x](<https://example.org/a_%28b%29?q=1#c>)'],
		[link('x', 'https://example.org/@everyone'), '[x](<https://example.org/%40everyone>)'],
		[link('x', 'javascript:alert(1)'), 'x: javascript:alert(1)'],
		[link('', 'https://example.org/'), '<https://example.org/>'],
	])('%o', (part, shown) => {
		expect(contentOf(line(part))).toBe(shown);
	});
});

describe('buttons on Discord', () => {
	const buttonsFor = (items: { label: string; ask: string }[]) =>
		render(answer(line(text('Next?')), { kind: 'actions', items }))[0].components;

	it('stand in rows of five and carry what they ask', () => {
		const rows = buttonsFor(Array.from({ length: 7 }, (_, at) => ({ label: `Who ${at}`, ask: `who ${at}` })));
		expect(rows.map(({ components }) => components.map(({ custom_id }) => custom_id))).toEqual([
			['ask:who 0', 'ask:who 1', 'ask:who 2', 'ask:who 3', 'ask:who 4'],
			['ask:who 5', 'ask:who 6'],
		]);
	});

	it('are left out where the question is too long to carry, and shortened where the label is', () => {
		const rows = buttonsFor([
			{ label: 'Long question', ask: 'x'.repeat(97) },
			{ label: 'L'.repeat(81), ask: 'who' },
		]);
		expect(rows).toEqual([
			{ type: 1, components: [{ type: 2, style: 2, label: `${'L'.repeat(79)}…`, custom_id: 'ask:who' }] },
		]);
	});

	it('are what Discord takes', () => {
		const rows = buttonsFor(
			Array.from({ length: 30 }, (_, at) => ({ label: `Who ${at}`, ask: `who ${at}` })),
		);
		expect(MessageForm.safeParse({ content: 'x', components: rows }).error).toBeUndefined();
	});
});
