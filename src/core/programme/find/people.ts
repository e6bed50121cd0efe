/** The ways in which members name a person or an organisation. */

import type { Organisation } from '../event.ts';
import type { Person } from '../programme.ts';
import { wordsOf } from './text.ts';
import { textsOf } from './texts.ts';

/** Any run of words of a name, with and without initials, and the family name first. */
export function personSpellings(person: Person): string[] {
	return [person.name, ...person.aliases].flatMap((name) => {
		const words = wordsOf(name);
		const full = words.filter((word) => word.length > 1 || isHan(word));
		const turned = [...full.slice(-1), ...full.slice(0, -1)];
		return [...runs(words), ...runs(full), turned.join(' ')];
	});
}

/** A single letter is nobody's name, and neither is a number. */
function runs(words: readonly string[]): string[] {
	const found: string[] = [];
	for (let start = 0; start < words.length; start++) {
		for (let end = start + 1; end <= words.length; end++) {
			const run = words.slice(start, end);
			if (isName(run.join(''))) found.push(run.join(isHan(run[0] ?? '') ? '' : ' '));
		}
	}
	return found;
}

export function organisationSpellings(organisation: Organisation): string[] {
	const names = [...textsOf(organisation.name), organisation.short, ...organisation.aliases].filter(
		(name) => name !== undefined,
	);
	return names.flatMap((name) => [name, name.replace(/\s*\([^)]*\)/g, ''), name.replace(/^the\s+/i, '')]);
}

export const organisationsOf = (person: Person): readonly Organisation[] =>
	person.roles.flatMap((role) => role.organisations);

const isName = (run: string): boolean => run.length > 1 && /\p{L}/u.test(run);

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
