import { describe, expect, it } from 'vitest';
import { discordPreview } from '../../../../src/adapters/web/previews/discord.ts';
import type { Reader } from '../../../../src/adapters/web/previews/reader.ts';

const READER: Reader = { locale: 'en', zone: 'Asia/Manila', now: Temporal.Instant.from('2031-05-04T10:20Z') };
const STARTS = Temporal.Instant.from('2031-05-06T09:00Z').epochMilliseconds / 1000;

const show = async (content: string, reader = READER): Promise<string> =>
	String(await discordPreview({ content }, reader));

/** The inside of the one paragraph that a line becomes. */
const line = async (text: string, reader = READER): Promise<string | undefined> =>
	/^<p dir="auto">(.*)<\/p>$/s.exec(await show(text, reader))?.[1];

const link = (url: string, label = url): string =>
	`<a href="${url}" target="_blank" rel="noreferrer">${label}</a>`;

describe('Discord’s text', () => {
	it.each([
		[
			'**bold**, *italic*, _too_, __under__, ~~gone~~',
			'<b>bold</b>, <i>italic</i>, <i>too</i>, <u>under</u>, <s>gone</s>',
		],
		['**bold with *italic* in it**', '<b>bold with <i>italic</i> in it</b>'],
		['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
		['\\*as written\\* \\<@1>', '*as written* &lt;@1&gt;'],
		['**a \\*\\* b**', '<b>a ** b</b>'],
		['`**code** \\*`', '<code>**code** \\*</code>'],
		['[The \\*page\\*](<https://example.org/a_b>)', link('https://example.org/a_b', 'The *page*')],
		['<https://example.org/>', link('https://example.org/')],
		['see https://example.org/a.', `see ${link('https://example.org/a')}.`],
		['https\\://example.org', 'https://example.org'],
		['[click](javascript:alert(1))', '[click](javascript:alert(1))'],
		[
			'@everyone <@12345>',
			'<span class="mention">@everyone</span> <span class="mention">&lt;@12345&gt;</span>',
		],
		['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
	])('%s', async (text, html) => {
		expect(await line(text)).toBe(html);
	});

	it('has headings, lists, quotations and small print by the line', async () => {
		expect(await show('### Title\nhello\n- one\n- two\n> said\n-# small\n\\- no item')).toBe(
			'<h3 dir="auto">Title</h3><p dir="auto">hello</p>' +
				'<ul><li dir="auto">one</li><li dir="auto">two</li></ul>' +
				'<blockquote dir="auto">said</blockquote><p class="small" dir="auto">small</p><p dir="auto">- no item</p>',
		);
	});
});

describe('Discord’s dates', () => {
	it.each([
		[':t', '5:00 PM'],
		[':T', '5:00:00 PM'],
		[':d', '5/6/31'],
		[':D', 'May 6, 2031'],
		[':f', 'May 6, 2031 at 5:00 PM'],
		['', 'May 6, 2031 at 5:00 PM'],
		[':F', 'Tuesday, May 6, 2031 at 5:00 PM'],
		[':R', 'in 2 days'],
	])('of style “%s” are like %s', async (style, shown) => {
		expect((await line(`<t:${STARTS}${style}>`))?.replaceAll('\u202f', ' ')).toBe(
			`<time datetime="2031-05-06T09:00:00Z">${shown}</time>`,
		);
	});

	it('speak the language of the reader', async () => {
		expect(await show(`<t:${STARTS}:D>`, { ...READER, locale: 'ru' })).toContain('6 мая 2031');
	});

	it('that are out of all calendars stay text', async () => {
		expect(await show('<t:99999999999999999:R>')).not.toContain('<time');
	});
});

it('Discord’s buttons ask what their custom id carries', async () => {
	const row = {
		type: 1,
		components: [{ type: 2, style: 2, label: 'Who?', custom_id: 'ask:who: A' }, { type: 3 }],
	};
	expect(String(await discordPreview({ content: '', components: [row, { type: 17 }] }, READER))).toBe(
		'<p dir="auto"></p><div class="buttons">' +
			'<button form="asking" name="tap" value="who: A" dir="auto">Who?</button>' +
			'<p class="stranger">(a component of type 3)</p></div><p class="stranger">(a component of type 17)</p>',
	);
});
