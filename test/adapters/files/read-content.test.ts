import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/adapters/files/read-content.ts';

function faultsOf(text: string): readonly string[] {
	return readContent('event.yaml', text).faults.map(
		({ file, line, column, what }) => `${file}:${line}:${column}: ${what}`,
	);
}

const told = (text: string): string => `\n${faultsOf(text).join('\n')}\n`;

describe('a content file', () => {
	it('tells all its faults at once, each at its place and with a remedy', () => {
		const text = `kind: event
id: My Event
titel: Hello
title: { EN: Hello }
zone: Mars/Base
registrations:
  - id: form
    for:
    url: example.org
    closes: { precision: hour, hour: 10 }
deadlines:
  - id: papers
    what: Papers
    closes: { precision: day, day: 2023-01-30T17:00 }
people:
  - name: Ann
    id: ann
    role: Chair
sessions:
  - id: opening
    title: 2023
    starts: 2023-01-31T14:30
    codes:
      sdgs: al
      My Codes: all
faq: none
`;
		expect(told(text)).toMatchInlineSnapshot(`
			"
			event.yaml:2:5: "My Event" does not fit "id"; write lower-case words joined by hyphens, like side-event
			event.yaml:4:10: "EN" does not fit here; write a language such as en or pt-BR
			event.yaml:5:7: "Mars/Base" does not fit "zone"; write something like Africa/Nairobi or "+01:00"
			event.yaml:8:9: "for" is empty; write text, in quotes if it looks like a number
			event.yaml:9:10: "example.org" does not fit "url"; write a web address that starts with https://
			event.yaml:10:26: "hour" does not fit "precision"; write day or moment
			event.yaml:14:36: "2023-01-30T17:00" does not fit "day"; write something like 2023-01-30
			event.yaml:18:5: "role" is not a word that is known here; write "roles" if that was meant
			event.yaml:21:12: 2023 is read as the number 2023; write text, in quotes if it looks like a number
			event.yaml:22:13: "2023-01-31T14:30" does not fit "starts"; write something like 2023-01-31T14:30+01:00
			event.yaml:20:5: "ends" is missing; write something like 2023-01-31T14:30+01:00
			event.yaml:24:13: "al" does not fit "sdgs"; write all, or a list of codes
			event.yaml:25:7: "My Codes" does not fit here; write lower-case words joined by hyphens, like side-event
			event.yaml:26:6: "none" does not fit "faq"; write a list, each item on a line that begins with "- "
			event.yaml:3:1: "titel" is not a word that is known here; write "title" if that was meant
			"
		`);
	});

	it('tells that a list is empty', () => {
		const text = `kind: event
id: days
title: Days
zone: Africa/Nairobi
sessions:
  - { id: opening, title: Opening, starts: 2031-04-05T10:00+03:00, ends: 2031-04-05T11:00+03:00 }
faq:
  - asks: []
    answer: Yes.
`;
		expect(faultsOf(text)).toEqual(['event.yaml:8:5: "asks" is empty; write at least one, after "- "']);
	});

	it('refuses numbers where codes are meant, and says what became of them', () => {
		const text = `kind: relations
id: table
name: Table
from: a
to: b
note: Background.
rows:
  T1: [010, 1e3, 0x1F, '010', T2]
`;
		expect(told(text)).toMatchInlineSnapshot(`
			"
			event.yaml:8:8: 010 is read as the number 10; write text, in quotes if it looks like a number
			event.yaml:8:13: 1e3 is read as the number 1000; write text, in quotes if it looks like a number
			event.yaml:8:18: 0x1F is read as the number 31; write text, in quotes if it looks like a number
			"
		`);
	});

	it('reads a code as written where it is a key', () => {
		const { content } = readContent(
			'table.yaml',
			"kind: relations\nid: t\nname: T\nfrom: a\nto: b\nnote: N.\nrows:\n  010: ['1']\n  ~: ['2']\n",
		);
		expect(content).toMatchObject({ rows: { '010': ['1'], '~': ['2'] } });
	});

	it('must say what kind of content it is', () => {
		expect(faultsOf('')).toEqual([
			'event.yaml:1:1: the file does not say its kind; write kind: event or vocabulary or glossary or relations or policy',
		]);
		expect(faultsOf('# Our event\nkind: evnt\n')).toEqual([
			'event.yaml:2:7: there is no kind "evnt"; write kind: event',
		]);
		expect(faultsOf('- kind: event\n')).toEqual([
			'event.yaml:1:1: the file does not say its kind; write kind: event or vocabulary or glossary or relations or policy',
		]);
	});

	it('is told where its YAML breaks, in words for people', () => {
		const text = `kind: event
	id: tabbed
title: One: two
title: Twice
summary: *bold* words
source: !important
shortTitle: "unclosed
`;
		expect(told(text)).toMatchInlineSnapshot(`
			"
			event.yaml:2:1: this line is indented with a tab; use spaces
			event.yaml:3:8: a second colon stands in this line; put the text in quotes
			event.yaml:5:17: unexpected scalar at node end; mend the YAML here
			event.yaml:8:1: a quote, bracket or comma is missing here or above; add it
			event.yaml:6:9: text cannot begin with !; put it in quotes
			event.yaml:5:10: text cannot begin with *; put it in quotes
			"
		`);
		expect(told('kind: event\n---\nkind: event\n')).toMatchInlineSnapshot(`
			"
			event.yaml:2:1: a second document begins at ---; write a file of its own for it
			"
		`);
	});

	it('cannot grow by aliases or merge keys', () => {
		const bomb = 'a: &a [x, x, x]\nb: &b [*a, *a, *a]\nkind: *b\n';
		expect(faultsOf(bomb)).toEqual([
			'event.yaml:2:8: text cannot begin with *; put it in quotes',
			'event.yaml:2:12: text cannot begin with *; put it in quotes',
			'event.yaml:2:16: text cannot begin with *; put it in quotes',
			'event.yaml:3:7: text cannot begin with *; put it in quotes',
		]);
		expect(faultsOf('kind: glossary\n<<: { id: x }\nid: words\nterms: [{ term: T, text: t }]\n')).toEqual([
			'event.yaml:2:1: "<<" is not a word that is known here; remove it, or write one of kind, id, language, terms',
		]);
	});

	it('tells a fault inside text by language at that language', () => {
		const text = 'kind: glossary\nid: words\nterms:\n  - term: T\n    text:\n      en: Fine\n      fr:\n';
		expect(faultsOf(text)).toEqual([
			'event.yaml:7:10: "fr" is empty; write text, in quotes if it looks like a number',
		]);
	});

	it('tells a fault of a whole paragraph in one line', () => {
		const id = `>-\n  ${'many words '.repeat(50)}\n  and more`;
		expect(faultsOf(`kind: glossary\nid: ${id}\nterms: [{ term: T, text: t }]\n`)).toEqual([
			'event.yaml:2:5: "many words many words many words many w…" does not fit "id"; write lower-case words joined by hyphens, like side-event',
		]);
	});

	it('never throws and always points into the file, whatever is typed into it', () => {
		const lines = readFileSync('test/content/invented/river-days-2031.yaml', 'utf8').split('\n');
		const line = fc.nat({ max: lines.length - 1 });
		const typed = fc.oneof(
			fc.string(),
			fc.constantFrom('', '  ', '- ', 'x:', '? a', '&a *a', '{', ']', '|', '!!js x', '2: 2', 'null', '"'),
		);
		fc.assert(
			fc.property(line, typed, fc.boolean(), (at, words, instead) => {
				const text = lines.toSpliced(at, instead ? 1 : 0, words).join('\n');
				const { content, faults } = readContent('event.yaml', text);
				expect(content === undefined).toBe(faults.length > 0);
				for (const fault of faults) {
					expect(fault.line).toBeLessThanOrEqual(text.split('\n').length);
					expect(fault.what).toMatch(/^\S.*; \S/su);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
