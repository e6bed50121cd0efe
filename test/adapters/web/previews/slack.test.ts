import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../src/adapters/web/previews/reader.ts';
import { slackPreview } from '../../../../src/adapters/web/previews/slack.ts';

const READER: Reader = { locale: 'en', zone: 'Asia/Manila', now: Temporal.Instant.from('2031-05-04T10:20Z') };

const show = async (text: string, reader = READER): Promise<string> =>
	String(await slackPreview({ text }, reader));

/** The inside of the one paragraph that a line becomes. */
const line = async (text: string, reader = READER): Promise<string | undefined> =>
	/^<p dir="auto">(.*)<\/p>$/s.exec(await show(text, reader))?.[1];

const STARTS = Temporal.Instant.from('2031-05-06T09:00Z').epochMilliseconds / 1000;

describe('Slack’s text', () => {
	it.each([
		['*bold*, _italic_ and ~gone~', '<b>bold</b>, <i>italic</i> and <s>gone</s>'],
		['*bold with _italic_ in it*', '<b>bold with <i>italic</i> in it</b>'],
		['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
		['* not bold *', '* not bold *'],
		['`*code* &lt;b&gt;`', '<code>*code* &lt;b&gt;</code>'],
		['R&amp;D, 1 &lt; 2, &quot;', 'R&amp;D, 1 &lt; 2, &amp;quot;'],
		[
			'<https://example.org/?a=1&amp;b=2|The page>',
			'<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noreferrer">The page</a>',
		],
		['<javascript:alert(1)|click>', 'click'],
		[
			'<!channel> and <@U123|ana>',
			'<span class="mention">@channel</span> and <span class="mention">ana</span>',
		],
		['<script>alert(1)</script>', 'scriptalert(1)/script'],
	])('%s', async (text, html) => {
		expect(await line(text)).toBe(html);
	});

	it('makes a paragraph of each line and a quotation of each quoted one', async () => {
		expect(await show('one\n&gt; two')).toBe('<p dir="auto">one</p><blockquote dir="auto">two</blockquote>');
	});
});

describe('Slack’s dates', () => {
	const date = async (format: string, reader = READER): Promise<string | undefined> =>
		/<time datetime="2031-05-06T09:00:00Z">(.*)<\/time>/.exec(
			await show(`<!date^${STARTS}^${format}|fallback>`, reader),
		)?.[1];

	it.each([
		['{date_num}', '2031-05-06'],
		['{date}', 'May 6, 2031'],
		['{date_short}', 'May 6, 2031'],
		['{date_long}', 'Tuesday, May 6, 2031'],
		['{date_long_pretty} at {time}', 'Tuesday, May 6, 2031 at 5:00 PM'],
		['{time_secs}', '5:00:00 PM'],
		['{ago}', 'in 2 days'],
		['{unheard_of}', '{unheard_of}'],
	])('%s is %s', async (format, shown) => {
		expect((await date(format))?.replaceAll('\u202f', ' ')).toBe(shown);
	});

	it.each([
		['2031-05-06T03:00Z', 'today'],
		['2031-05-05T15:59Z', 'tomorrow'],
		['2031-05-06T16:00Z', 'yesterday'],
	])('count days on the calendar of the zone: at %s it is %s', async (now, day) => {
		expect(await date('{date_long_pretty}', { ...READER, now: Temporal.Instant.from(now) })).toBe(day);
	});

	it('speak the language of the reader', async () => {
		expect(await date('{date_long}', { ...READER, locale: 'fr' })).toBe('mardi 6 mai 2031');
	});

	it('that are out of all calendars stay text', async () => {
		expect(await show('<!date^99999999999999999^{date}|far>')).not.toContain('<time');
	});
});

describe('Slack’s blocks', () => {
	it('look like their kind, in order', async () => {
		const text = (words: string, type = 'mrkdwn') => ({ type, text: words });
		const blocks = [
			{ type: 'header', text: text('*A* & B', 'plain_text') },
			{ type: 'section', text: text('*hello*') },
			{ type: 'section', fields: [text('one'), text('two')] },
			{ type: 'divider' },
			{ type: 'context', elements: [text('small')] },
			{
				type: 'actions',
				elements: [
					{ type: 'button', action_id: 'a', text: text('Who?', 'plain_text'), value: 'speakers' },
					{ type: 'button', action_id: 'b', text: text('Open', 'plain_text'), url: 'https://example.org' },
				],
			},
			{ type: 'hologram' },
		];
		const html = String(await slackPreview({ text: 'fallback', blocks }, READER));
		expect(html.replaceAll(/<div class="block">(.*?)<\/div>(?=<div class="block">|$)/g, '$1\n')).toBe(
			[
				'<h3 dir="auto">*A* &amp; B</h3>',
				'<p dir="auto"><b>hello</b></p>',
				'<div class="fields"><div><p dir="auto">one</p></div><div><p dir="auto">two</p></div></div>',
				'<hr>',
				'<div class="small"><p dir="auto">small</p></div>',
				'<div class="buttons"><button form="asking" name="tap" value="speakers" dir="auto">Who?</button>' +
					'<a href="https://example.org" target="_blank" rel="noreferrer">Open</a></div>',
				'<p class="stranger">(a block of type “hologram”)</p>',
				'',
			].join('\n'),
		);
	});
});
