import { describe, expect, it } from 'vitest';
import { render } from '../../../src/adapters/slack/render.ts';
import { code, type Inline, link, strong, text } from '../../../src/core/answer/answer.ts';
import { buttonsOf } from '../../standins/slack/blocks.ts';
import { readAsMember } from '../../standins/slack/markup.ts';
import type { Posted } from '../../standins/slack/message.ts';
import { answer } from './setting.ts';
import { taken } from './taken.ts';

const START = Temporal.Instant.from('2030-05-06T07:30Z');

const moment = (to?: Temporal.Instant): Inline => ({
	kind: 'when',
	from: START,
	...(to && { to }),
	text: 'Monday, 6 May 2030, 09:30–10:30 (UTC+02:00)',
});

/** The text of the only block. */
function only(...parts: Inline[]): string {
	const [message] = render(answer({ kind: 'line', parts }));
	const [block] = message.blocks;
	return block?.type === 'section' ? (block.text?.text ?? '') : '';
}

describe('an answer on Slack', () => {
	it('becomes blocks, with a text that stands alone', () => {
		const given = answer(
			{ kind: 'heading', text: 'Tea & cake' },
			{ kind: 'line', parts: [strong('Two'), text(' speakers')] },
			{ kind: 'fields', items: [{ label: 'Starts', value: [text('09:30')] }] },
			{ kind: 'list', items: [[text('Ada')], [text('Grace')]] },
			{ kind: 'note', parts: [text('Shown in English')] },
			{ kind: 'actions', items: [{ label: 'Register', ask: 'register' }] },
		);
		expect(render(given)).toMatchInlineSnapshot(`
			[
			  {
			    "blocks": [
			      {
			        "text": {
			          "emoji": false,
			          "text": "Tea & cake",
			          "type": "plain_text",
			        },
			        "type": "header",
			      },
			      {
			        "expand": true,
			        "text": {
			          "text": "*Two* speakers",
			          "type": "mrkdwn",
			          "verbatim": true,
			        },
			        "type": "section",
			      },
			      {
			        "expand": true,
			        "text": {
			          "text": "*Starts:* 09:30",
			          "type": "mrkdwn",
			          "verbatim": true,
			        },
			        "type": "section",
			      },
			      {
			        "expand": true,
			        "text": {
			          "text": "• Ada
			• Grace",
			          "type": "mrkdwn",
			          "verbatim": true,
			        },
			        "type": "section",
			      },
			      {
			        "elements": [
			          {
			            "text": "Shown in English",
			            "type": "mrkdwn",
			            "verbatim": true,
			          },
			        ],
			        "type": "context",
			      },
			      {
			        "elements": [
			          {
			            "action_id": "ask-0",
			            "text": {
			              "emoji": false,
			              "text": "Register",
			              "type": "plain_text",
			            },
			            "type": "button",
			            "value": "register",
			          },
			        ],
			        "type": "actions",
			      },
			    ],
			    "link_names": false,
			    "parse": "none",
			    "text": "Tea &amp; cake
			Two speakers
			Starts: 09:30
			- Ada
			- Grace
			Shown in English",
			    "unfurl_links": false,
			    "unfurl_media": false,
			  },
			]
		`);
	});

	it('shows a moment in the reader’s own zone, and in words where that fails', () => {
		expect(only(moment())).toMatchInlineSnapshot(
			`"<!date^1904283000^{date_long_pretty} {time}|Monday, 6 May 2030, 09:30–10:30 (UTC+02:00)>"`,
		);
	});

	it('tells the day once when a span stays within it', () => {
		expect(only(moment(START.add({ hours: 1 })))).toMatchInlineSnapshot(
			`"<!date^1904283000^{date_long_pretty} {time}|Monday, 6 May 2030, 09:30–10:30 (UTC+02:00)><!date^1904286600^ – {time}|​>"`,
		);
	});

	it('tells both days of a longer span', () => {
		expect(only(moment(START.add({ hours: 30 })))).toMatchInlineSnapshot(
			`"<!date^1904283000^{date_long_pretty} {time}|Monday, 6 May 2030, 09:30–10:30 (UTC+02:00)><!date^1904391000^ – {date_long_pretty} {time}|​>"`,
		);
	});

	it('writes links and codes in Slack’s notation', () => {
		const parts = [link('Register | here', 'https://example.org/?a=1&b=<2>|3'), text(' '), code('C7')];
		expect(only(...parts)).toMatchInlineSnapshot(
			`"<https://example.org/?a=1&amp;b=%3C2%3E%7C3|Register ¦ here> \`C7\`"`,
		);
	});

	it('opens no address but those of the web and of mail', () => {
		expect(only(link('free tea', 'javascript:alert(1)'))).toBe('free tea javascript:alert(1)');
		expect(only(link('all of you', '!channel'))).toBe('all of you !channel');
	});

	it('keeps white space outside of bold text, where Slack wants it', () => {
		expect(only(strong('Ends: '), text('15:45'), strong(' '))).toBe('*Ends:* 15:45 ');
	});

	it('makes a bold paragraph of a heading that is too long for a header', () => {
		const long = 'Word '.repeat(40).trim();
		expect(render(answer({ kind: 'heading', text: long }))[0].blocks).toMatchObject([
			{ type: 'section', text: { text: `*${long}*` } },
		]);
	});

	it('leaves out what has no words, as Slack refuses empty blocks', () => {
		const given = answer(
			{ kind: 'line', parts: [] },
			{ kind: 'list', items: [] },
			{ kind: 'actions', items: [] },
			{ kind: 'line', parts: [text('Something')] },
		);
		expect(render(given)[0].blocks).toHaveLength(1);
	});

	it('shortens the label of a button, never what it asks', () => {
		const action = { label: `Who is ${'x'.repeat(66)}😀 and friends?`, ask: 'who x' };
		const [button] = buttonsOf(taken(answer({ kind: 'actions', items: [action] }))[0]?.blocks ?? []);
		expect(button).toMatchObject({ value: 'who x', text: { text: `Who is ${'x'.repeat(66)}…` } });
	});

	it('goes on in further messages, in order and without losing an item', () => {
		const items = Array.from({ length: 500 }, (_, at): Inline[] => [
			text(`Session number ${at} about <something>`),
		]);
		const messages = taken(answer({ kind: 'list', items }));
		const read = messages.flatMap(({ blocks }) => blocks.flatMap((block) => readSection(block).split('\n')));
		expect(messages.length).toBeGreaterThan(1);
		expect(read).toEqual(items.map((_, at) => `• Session number ${at} about <something>`));
	});
});

const readSection = (block: Posted['blocks'][number]): string =>
	block.type === 'section' ? readAsMember(block.text.text) : '';
