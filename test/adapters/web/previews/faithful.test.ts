/** The previews beside the adapters' own renderers: whatever these send, the page shows, and shows as text. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render as renderDiscord } from '../../../../src/adapters/discord/render.ts';
import { render as renderSlack } from '../../../../src/adapters/slack/render.ts';
import { discordPreview } from '../../../../src/adapters/web/previews/discord.ts';
import type { Reader } from '../../../../src/adapters/web/previews/reader.ts';
import { slackPreview } from '../../../../src/adapters/web/previews/slack.ts';
import { type Answer, type Block, code, link, strong, text } from '../../../../src/core/answer/answer.ts';

const READER: Reader = { locale: 'en', zone: 'Asia/Manila', now: Temporal.Instant.from('2031-05-04T10:20Z') };

const PLATFORMS = [
	/** Slack has no escape for its marks, so a word between two of them is bold there as here. */
	{
		name: 'Slack',
		marks: /[*_~`]/g,
		show: (answer: Answer) => renderSlack(answer).map((page) => slackPreview(page, READER)),
	},
	{
		name: 'Discord',
		marks: /(?!)/g,
		show: (answer: Answer) => renderDiscord(answer).map((page) => discordPreview(page, READER)),
	},
];

const answerOf = (...blocks: Block[]): Answer => ({ kind: 'about', locale: 'en', blocks });

/** The text of the HTML that the previews write, as a browser would read it. */
const readText = (html: string): string =>
	html
		.replaceAll(/<(\/?[a-z][a-z0-9]*)(?: [a-z]+="[^"<>]*")*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

/** Letters among everything that either platform reads as markup. */
const hostile = fc
	.array(fc.constantFrom(...'ab1*_~`<>&[]()|!@#:^\\"\'/- ', '://', '&lt;', '<!here>', '@everyone', '<t:1>'), {
		maxLength: 30,
	})
	.map((pieces) => pieces.join(''));

describe.each(PLATFORMS)('the preview of $name', ({ show, marks }) => {
	const html = async (answer: Answer): Promise<string> => (await Promise.all(show(answer))).join('');

	it('knows every kind of block', async () => {
		const shown = await html(
			answerOf(
				{ kind: 'heading', text: 'Heading' },
				{
					kind: 'line',
					parts: [
						text('plain '),
						strong('strong'),
						text(' '),
						code('code'),
						link('link', 'https://example.org/'),
					],
				},
				{ kind: 'fields', items: [{ label: 'Label', value: [text('value')] }] },
				{ kind: 'list', items: [[text('item')]] },
				{ kind: 'note', parts: [text('note')] },
				{ kind: 'actions', items: [{ label: 'Button', ask: 'who A' }] },
			),
		);
		for (const piece of [
			'<h3',
			'<b>strong</b>',
			'<code>code</code>',
			'href="https://example.org/"',
			'<b>Label:</b>',
		]) {
			expect(shown).toContain(piece);
		}
		expect(shown).toContain('<button form="asking" name="tap" value="who A" dir="auto">Button</button>');
		expect(readText(shown)).toMatch(/Heading.*plain.*value.*item.*note/s);
		expect(shown).not.toContain('stranger');
	});

	it('shows the time of the reader', async () => {
		const from = Temporal.Instant.from('2031-05-06T09:00Z');
		const when: Block = {
			kind: 'line',
			parts: [{ kind: 'when', from, to: from.add({ hours: 1 }), text: '09:00 UTC' }],
		};
		expect(readText(await html(answerOf(when)))).toMatch(/Tuesday, May 6, 2031.*5:00\sPM.*6:00\sPM/);
	});

	it('shows one message for each that goes out', () => {
		const long = answerOf({
			kind: 'list',
			items: Array.from({ length: 900 }, (_, at) => [text(`entry number ${at}`)]),
		});
		expect(show(long).length).toBeGreaterThan(1);
	});

	it('never makes a part of the page out of what a text contains', async () => {
		await fc.assert(
			fc.asyncProperty(hostile, async (words) => {
				const shown = await html(answerOf({ kind: 'line', parts: [text(`x${words}x`)] }));
				expect(readText(shown).replaceAll('\u200b', '').replaceAll(marks, '')).toContain(
					`x${words}x`.replaceAll(marks, ''),
				);
			}),
		);
	});
});
