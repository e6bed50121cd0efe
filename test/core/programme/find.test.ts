/** Finding by what members type into a command's option. */

import { describe, expect, it } from 'vitest';
import { createFind } from '../../../src/core/programme/find.ts';
import type { Programme, Session } from '../../../src/core/programme/programme.ts';
import { builtIn } from '../built-in.ts';
import { invented } from '../invented.ts';

const find = createFind(builtIn);
const river = createFind(invented);

const lastNames = (text: string) => find.people(text)?.people.map(({ name }) => name.split(' ').at(-1)) ?? [];
const codes = (text: string) => find.codes(text).map(({ code }) => code.code);

describe('a person is found', () => {
	it.each([
		['Jelassi', ['Jelassi']],
		['JELASSI TAWFIK', ['Jelassi']],
		['Vladimir Stanković', ['Stankovic']],
		['stankovich', ['Stankovic']],
		["wilm's", ['Wilms']],
		['liberato bautista', ['Bautista']],
		['Jean-Paul', ['Adam']],
		['meilin', ['Fung']],
		['冯美琳', ['Fung']],
		['Джелласси', ['Jelassi']],
		['U.N.E.S.C.O.', ['Jelassi']],
		['Boston Consulting Group', ['Wilms']],
		['ITU', ['Lamanauskas', 'Stankovic', 'Sah']],
		['president', ['Bautista']],
		['usa', ['Bautista']],
		['nobody', []],
		['', []],
	])('by %j', (text, names) => expect(lastNames(text)).toEqual(names));

	it('with all who bear the name', () => {
		expect(river.people('quill')).toMatchObject({
			by: 'name',
			people: [{ name: 'Ada Quill' }, { name: 'Cy Quill' }],
		});
	});
});

describe('a code is found', () => {
	it.each([
		['C7', ['C7']],
		['c-7', ['C7']],
		['AL C7', ['C7']],
		['action line 7', ['C7']],
		['Ｃ７', ['C7']],
		['С7', ['C7']],
		['E–GOV', ['C7 E-GOV']],
		['c7 e-health', ['C7 E-HEA']],
		['c 7 e agriculture', ['C7 E-AGR']],
		['SDG 7', ['7']],
		['goal ٧', ['7']],
		['Sustainable Development Goal 7', ['7']],
		['7', ['C7', '7']],
		['C12', []],
	])('by %j', (text, found) => expect(codes(text)).toEqual(found));

	it('not when the number is out of range, and then it is told which vocabulary has no such code', () => {
		expect(find.missingCode('C12')?.id).toBe('wsis-action-lines');
		expect(find.missingCode('SDG 21')?.id).toBe('sdgs');
		expect(find.missingCode('SDG 9.c')?.id).toBe('sdgs');
		expect(find.missingCode('vitamin C')).toBeUndefined();
	});
});

describe('a session is found', () => {
	it.each([
		['river-days-2031/pelicans', ['pelicans']],
		['#7', ['maps-by-hand']],
		['8', ['pelicans']],
		['Les pélicans expliqués', ['pelicans']],
		['hand maps', ['maps-by-hand']],
		['robots', []],
	])('by %j', (text, ids) => expect(river.sessions(text).map(({ id }) => id)).toEqual(ids));
});

describe('autocomplete', () => {
	it('offers those first whose own name begins so', () => {
		expect(find.suggestPeople('ma').map(({ name }) => name)).toEqual(['Maikel Wilms', 'Mei Lin Fung']);
		expect(find.suggestPeople('unesco').map(({ name }) => name)).toEqual(['Tawfik Jelassi']);
		expect(river.suggestPeople('q').map(({ name }) => name)).toEqual(['Ada Quill', 'Cy Quill']);
	});

	it('offers a code before the codes that only begin so', () => {
		const offered = find
			.suggestCodes('C1')
			.map((one) => (one.kind === 'code' ? one.code.code : one.term.term));
		expect(offered.slice(0, 3)).toEqual(['C1', 'C10', 'C11']);
	});

	it('offers terms beside codes', () => {
		expect(find.suggestCodes('ungi')).toMatchObject([{ kind: 'term', term: { term: 'UNGIS' } }]);
	});

	it('offers at most 25, also when nothing is typed yet', () => {
		const [session] = builtIn.sessions;
		const many: Session[] = session
			? Array.from({ length: 60 }, (_, index) => ({ ...session, key: `e/${index}` }))
			: [];
		const crowded: Programme = { ...builtIn, sessions: many };
		expect(createFind(crowded).suggestSessions('')).toHaveLength(25);
	});
});
