/** People as the programme prints them. */

import type { Person } from './programme.ts';

export const fullName = ({ honorific, name }: Pick<Person, 'honorific' | 'name'>): string =>
	honorific ? `${honorific} ${name}` : name;
