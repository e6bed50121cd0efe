/** People by what is printed of them: title, organisation, country. */

import { organisationSpellings, organisationsOf } from '../../programme/find/people.ts';
import { wordsOf } from '../../programme/find/text.ts';
import { textsOf } from '../../programme/find/texts.ts';
import type { Person } from '../../programme/programme.ts';
import type { Question } from '../question.ts';
import type { Reading } from '../reading.ts';
import type { Scene } from './rule.ts';
import { NOTHING } from './rule.ts';

/**
 * People whose title, organisation and printed country hold all the describing words. The president of an
 * organisation who comes from a country is not the president of that country.
 */
export function described(reading: Reading, { index, qualifiers }: Scene): readonly Question[] {
	const words = reading.descriptive;
	const people = index.peopleByDescription
		.search(words)
		.filter((hit) => hit.covers === 1)
		.map((hit) => hit.item)
		.filter((person) => hasSameRank(person, words, qualifiers));
	if (words.length === 0 || people.length === 0) return NOTHING;
	const by = wayIn(people, words, index.stem);
	if (by === 'role' && !reading.has('from') && isOfCountry(people, reading, index.stem)) return NOTHING;
	return [
		{
			kind: 'person',
			asked: reading.description,
			by,
			people: people.map(({ key }) => key),
		},
	];
}

/** The director general is not the assistant director general. */
function hasSameRank(person: Person, words: readonly string[], qualifiers: ReadonlySet<string>): boolean {
	return person.roles.some((role) => {
		const title = new Set(textsOf(role.title).flatMap(wordsOf));
		return (
			[...qualifiers.intersection(title)].every((word) => words.includes(word)) ||
			!words.some((word) => title.has(word))
		);
	});
}

/** A country is named, and by no word of the organisation or the title. */
function isOfCountry(people: readonly Person[], reading: Reading, stem: Scene['index']['stem']): boolean {
	const stemsOf = (texts: readonly string[]) => new Set(texts.flatMap(wordsOf).map(stem));
	const countries = stemsOf(people.flatMap((person) => person.countries));
	const offices = stemsOf(
		people.flatMap((person) => [
			...person.roles.flatMap((role) => textsOf(role.title)),
			...organisationsOf(person).flatMap(organisationSpellings),
		]),
	);
	const named = reading.descriptive.map(stem).filter((word) => countries.has(word));
	return reading.zones.length > 0 || named.some((word) => !offices.has(word));
}

function wayIn(people: readonly Person[], words: readonly string[], stem: Scene['index']['stem']) {
	const printed = (texts: readonly string[]) => new Set(texts.flatMap(wordsOf).map(stem));
	const titles = printed(people.flatMap((person) => person.roles.flatMap((role) => textsOf(role.title))));
	const countries = printed(people.flatMap((person) => person.countries));
	if (words.some((word) => titles.has(stem(word)))) return 'role';
	return words.every((word) => countries.has(stem(word))) ? 'country' : 'organisation';
}
