import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/core/programme/assemble.ts';
import { EventFile } from '../../../src/core/programme/event.ts';
import { GlossaryFile, RelationsFile, VocabularyFile } from '../../../src/core/programme/vocabulary.ts';

const tracks = VocabularyFile.parse({
	kind: 'vocabulary',
	id: 'tracks',
	name: 'Tracks',
	one: 'Track',
	codes: [
		{ code: 'T1', title: 'Water' },
		{ code: 'T2', title: 'Banks' },
		{ code: 'T2 A', partOf: 'T2', title: 'Birds' },
		{ code: 'T2 B', partOf: 'T2', title: 'Reeds' },
	],
});

const colours = VocabularyFile.parse({
	kind: 'vocabulary',
	id: 'colours',
	name: 'Colours',
	one: 'Colour',
	codes: [{ code: '1', title: 'Red' }],
});

const glossary = GlossaryFile.parse({
	kind: 'glossary',
	id: 'words',
	language: 'fr',
	terms: [{ term: 'Eau', text: 'De l’eau.' }],
});

const relations = (changes: object = {}) =>
	RelationsFile.parse({
		kind: 'relations',
		id: 'table',
		name: 'Table',
		from: 'tracks',
		to: 'colours',
		note: 'Background.',
		rows: { T1: ['1'] },
		...changes,
	});

const session = (changes: object = {}) => ({
	id: 'opening',
	title: 'Opening',
	starts: '2031-04-05T10:00+03:00',
	ends: '2031-04-05T11:00+03:00',
	...changes,
});

const event = (changes: object = {}) =>
	EventFile.parse({
		kind: 'event',
		id: 'days',
		title: 'Days',
		zone: 'Africa/Nairobi',
		sessions: [session()],
		...changes,
	});

type Content = Parameters<typeof assemble>[0][number]['content'];

const assembled = (...contents: readonly Content[]) =>
	assemble(contents.map((content) => ({ from: `${content.id}.yaml`, content })));

const faultsOf = (...contents: readonly Content[]): readonly string[] =>
	assembled(...contents).faults.map(({ from, path, what }) => `${from} ${path.join('.')}: ${what}`);

describe('a programme', () => {
	it('has its sessions in the order in which they start', () => {
		const { programme } = assembled(
			event({
				sessions: [
					session({ id: 'late', starts: '2031-04-05T10:30+03:00' }),
					session({ id: 'b' }),
					session({ id: 'a' }),
				],
			}),
			event({
				id: 'eve',
				zone: '+00:00',
				sessions: [session({ starts: '2031-04-05T06:59Z', ends: '2031-04-05T07:30Z' })],
			}),
		);
		expect(programme.sessions.map(({ key }) => key)).toEqual([
			'eve/opening',
			'days/a',
			'days/b',
			'days/late',
		]);
	});

	it('knows the people of a session and the organisations of people', () => {
		const { programme, faults } = assembled(
			event({
				organisers: [{ id: 'host', name: 'Host' }],
				organisations: [{ id: 'museum', name: 'Museum' }],
				people: [
					{ id: 'ada', name: 'Ada', roles: [{ title: 'Chair', organisations: ['museum', 'host'] }] },
					{ id: 'bo', name: 'Bo' },
				],
				sessions: [session({ speakers: ['bo', 'ada'], moderators: ['ada'] })],
			}),
		);
		expect(faults).toEqual([]);
		const [opening] = programme.sessions;
		expect(opening?.speakers.map(({ key }) => key)).toEqual(['days/bo', 'days/ada']);
		expect(opening?.moderators).toEqual([programme.people[0]]);
		expect(programme.people[0]?.roles[0]?.organisations.map(({ name }) => name)).toEqual(['Museum', 'Host']);
		expect(programme.organisations.map(({ id }) => id)).toEqual(['host', 'museum']);
	});

	it('takes "all" as every code that has no parts of its own', () => {
		const { programme } = assembled(
			tracks,
			event({ vocabularies: ['tracks'], sessions: [session({ codes: { tracks: 'all' } })] }),
		);
		const [tagging] = programme.sessions[0]?.taggings ?? [];
		expect(tagging).toEqual({
			vocabulary: tracks,
			codes: [tracks.codes[0], tracks.codes[2], tracks.codes[3]],
			all: true,
		});
	});

	it('takes listed codes in their printed order', () => {
		const { programme } = assembled(
			tracks,
			event({ vocabularies: ['tracks'], sessions: [session({ codes: { tracks: ['T2', 'T1'] } })] }),
		);
		expect(programme.sessions[0]?.taggings).toEqual([
			{ vocabulary: tracks, codes: [tracks.codes[1], tracks.codes[0]], all: false },
		]);
	});

	it('has only the vocabularies, terms and relations that an event lists', () => {
		const without = assembled(tracks, colours, glossary, relations(), event()).programme;
		expect([without.vocabularies, without.terms, without.relations]).toEqual([[], [], []]);

		const listed = event({ vocabularies: ['tracks', 'colours', 'words', 'table'] });
		const { programme, faults } = assembled(tracks, colours, glossary, relations(), listed);
		expect(faults).toEqual([]);
		expect(programme.vocabularies).toEqual([tracks, colours]);
		expect(programme.terms).toEqual([{ ...glossary.terms[0], language: 'fr' }]);
		expect(programme.relations).toEqual([relations()]);
	});

	it('has a vocabulary once although two events list it', () => {
		const { programme } = assembled(
			tracks,
			event({ vocabularies: ['tracks'] }),
			event({ id: 'nights', vocabularies: ['tracks'] }),
		);
		expect(programme.vocabularies).toEqual([tracks]);
	});

	it('keeps what is right beside what is wrong', () => {
		const { programme, faults } = assembled(
			event({ people: [{ id: 'ada', name: 'Ada' }], sessions: [session({ speakers: ['ad', 'ada'] })] }),
		);
		expect(faults).toHaveLength(1);
		expect(programme.sessions[0]?.speakers.map(({ id }) => id)).toEqual(['ada']);
	});
});

describe('a fault of an event', () => {
	it('names the nearest id there is', () => {
		const wrong = event({
			vocabularies: ['track'],
			organisations: [{ id: 'museum', name: 'Museum' }],
			people: [{ id: 'ada-quill', name: 'Ada', roles: [{ title: 'Chair', organisations: ['musuem'] }] }],
			sessions: [session({ speakers: ['ada-kwill'], moderators: ['nobody'] })],
		});
		expect(faultsOf(tracks, wrong)).toEqual([
			'days.yaml vocabularies.0: there is no vocabulary "track"; write "tracks" if that was meant',
			'days.yaml people.0.roles.0.organisations.0: there is no organisation "musuem"; write "museum" if that was meant',
			'days.yaml sessions.0.speakers.0: there is no person "ada-kwill"; write "ada-quill" if that was meant',
			'days.yaml sessions.0.moderators.0: there is no person "nobody"; add that person, or correct the name',
		]);
	});

	it('is a code that its vocabulary does not have, without guessing at numbers', () => {
		const wrong = event({
			vocabularies: ['tracks', 'colours'],
			sessions: [session({ codes: { tracks: ['T1', 'T22'], colours: ['01'] } })],
			printedTitles: { tracks: { T3: 'Water' }, colour: {} },
		});
		expect(faultsOf(tracks, colours, wrong)).toEqual([
			'days.yaml printedTitles.tracks.T3: there is no code "T3"; write "T1" if that was meant',
			'days.yaml printedTitles.colour: there is no vocabulary "colour"; write "colours" if that was meant',
			'days.yaml sessions.0.codes.tracks.1: there is no code "T22"; write "T2" if that was meant',
			'days.yaml sessions.0.codes.colours.0: there is no code "01"; add that code, or correct the name',
		]);
	});

	it('is a tag of a vocabulary that the event does not list', () => {
		expect(faultsOf(tracks, event({ sessions: [session({ codes: { tracks: 'all' } })] }))).toEqual([
			'days.yaml sessions.0.codes.tracks: "tracks" is not among the vocabularies of this event; add it there, or correct it',
		]);
	});

	it('is a table of relations without the codes at its ends', () => {
		const wrong = event({ vocabularies: ['tracks', 'table'] });
		expect(faultsOf(tracks, colours, relations(), wrong)).toEqual([
			'days.yaml vocabularies: "table" needs "colours" too; add "colours" here',
		]);
	});

	it('is an end that is not after the start', () => {
		const sessions = [
			session({ ends: '2031-04-05T10:00+03:00' }),
			session({ id: 'second', ends: '2031-04-05T09:00+03:00' }),
		];
		expect(faultsOf(event({ sessions }))).toEqual([
			'days.yaml sessions.0.ends: the end is not after the start; correct one of them',
			'days.yaml sessions.1.ends: the end is not after the start; correct one of them',
		]);
	});

	it('is an offset that the zone does not have on that day', () => {
		const summer = session({ starts: '2031-07-05T10:00+01:00', ends: '2031-07-05T10:00Z' });
		expect(faultsOf(event({ zone: 'Europe/Paris', sessions: [summer] }))).toEqual([
			'days.yaml sessions.0.starts: Europe/Paris has +02:00 then, not +01:00; correct this offset, or the zone',
		]);
	});

	it('is an hour that is skipped when clocks are put forward, whatever its offset', () => {
		const starting = (offset: string) =>
			faultsOf(
				event({
					zone: 'America/New_York',
					sessions: [session({ starts: `2031-03-09T02:30${offset}`, ends: '2031-03-09T05:00-04:00' })],
				}),
			);
		const told = [
			'days.yaml sessions.0.starts: America/New_York has no 02:30 on that day, its clocks are put forward; ' +
				'write 2031-03-09T01:30-05:00 or 2031-03-09T03:30-04:00',
		];
		expect([starting('-05:00'), starting('-04:00')]).toEqual([told, told]);
	});

	it('is an id that is used twice', () => {
		const closes = { precision: 'day', day: '2031-01-01' };
		const wrong = event({
			organisers: [{ id: 'host', name: 'Host' }],
			organisations: [{ id: 'host', name: 'Other host' }],
			people: [
				{ id: 'ada', name: 'Ada' },
				{ id: 'ada', name: 'Another Ada' },
			],
			registrations: [{ id: 'both', for: 'days', url: 'https://example.org' }],
			deadlines: [{ id: 'both', what: 'Papers', closes }],
			sessions: [session({ speakers: ['ada', 'ada'] }), session()],
		});
		expect(faultsOf(wrong)).toEqual([
			'days.yaml sessions.1.id: "opening" is here twice; remove one, or give it another name',
			'days.yaml deadlines.0.id: "both" is here twice; remove one, or give it another name',
			'days.yaml organisations.0.id: "host" is here twice; remove one, or give it another name',
			'days.yaml people.1.id: "ada" is here twice; remove one, or give it another name',
			'days.yaml sessions.0.speakers.1: "ada" is here twice; remove one, or give it another name',
		]);
	});
});

describe('a fault of a vocabulary', () => {
	it('is a code that is there twice, or a part of nothing, or a part of a part', () => {
		const codes = [
			{ code: 'T1', title: 'Water' },
			{ code: 'T1', title: 'Wine' },
			{ code: 'T2', partOf: 'T1', title: 'Rain' },
			{ code: 'T3', partOf: 'T2', title: 'Drizzle' },
			{ code: 'T4', partOf: 'U', title: 'Fog' },
		];
		expect(faultsOf(VocabularyFile.parse({ ...tracks, codes }))).toEqual([
			'tracks.yaml codes.1.code: "T1" is here twice; remove one, or give it another name',
			'tracks.yaml codes.3.partOf: "T2" is itself a part; write "T1", the whole',
			'tracks.yaml codes.4.partOf: there is no code "U"; add that code, or correct the name',
		]);
	});

	it('is a term that is explained twice', () => {
		const twice = GlossaryFile.parse({ ...glossary, terms: [...glossary.terms, ...glossary.terms] });
		expect(faultsOf(twice)).toEqual([
			'words.yaml terms.1.term: "Eau" is here twice; remove one, or give it another name',
		]);
	});

	it('is a row of relations about codes that are not there', () => {
		const wrong = relations({ rows: { T9: ['1'], T1: ['1', '2'] }, disputed: [['T1', '3']] });
		expect(faultsOf(tracks, colours, wrong)).toEqual([
			'table.yaml rows.T9: there is no code "T9"; write "T1" if that was meant',
			'table.yaml rows.T1.1: there is no code "2"; add that code, or correct the name',
			'table.yaml disputed.0.1: there is no code "3"; add that code, or correct the name',
		]);
		expect(faultsOf(relations())).toEqual([
			'table.yaml from: there is no vocabulary "tracks"; add that vocabulary, or correct the name',
			'table.yaml to: there is no vocabulary "colours"; add that vocabulary, or correct the name',
		]);
	});

	it('is an id that another file has', () => {
		const other = { from: 'other.yaml', content: tracks };
		const { faults } = assemble([{ from: 'tracks.yaml', content: tracks }, other]);
		expect(faults).toEqual([
			{
				from: 'other.yaml',
				path: ['id'],
				what: 'tracks.yaml has the id "tracks" too; give one of them another',
			},
		]);
	});
});
