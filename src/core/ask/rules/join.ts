/** Registration and its deadline, links, organisers. */

import { deadlinesOf } from '../../programme/deadlines.ts';
import { wordsOf } from '../../programme/find/text.ts';
import { textsOf } from '../../programme/find/texts.ts';
import type { Reading } from '../reading.ts';
import type { Rule } from './rule.ts';
import { NOTHING } from './rule.ts';

export const REGISTRATION_RULES: readonly Rule[] = [
	{
		name: 'deadline',
		ofTheEvent: true,
		strangers: 0,
		read: (reading) => (asksForDeadline(reading) ? [{ kind: 'deadline' }] : NOTHING),
	},
	{
		/** "the deadline for proposals", where one has that name. */
		name: 'named-deadline',
		strangers: Number.POSITIVE_INFINITY,
		read: (reading, { index }) => {
			const names = index.programme.events.flatMap(deadlinesOf).flatMap(({ what }) => textsOf(what));
			const known = new Set(names.flatMap(wordsOf).map(index.stem));
			const isNamed =
				reading.strangers.length > 0 && reading.strangers.some((word) => known.has(index.stem(word)));
			return reading.has('deadline', 'until') && isNamed ? [{ kind: 'deadline' }] : NOTHING;
		},
	},
	{
		name: 'register',
		ofTheEvent: true,
		strangers: 1,
		read: (reading) => (reading.has('register') ? [{ kind: 'register' }] : NOTHING),
	},
];

export const LINK_RULES: readonly Rule[] = [
	{
		name: 'organisers',
		strangers: 0,
		read: (reading) => (reading.has('organise') ? [{ kind: 'organisers' }] : NOTHING),
	},
	{
		name: 'links',
		ofTheEvent: true,
		strangers: 1,
		read: (reading) => (reading.has('link') ? [{ kind: 'links' }] : NOTHING),
	},
];

function asksForDeadline(reading: Reading): boolean {
	if (reading.has('deadline')) return true;
	const joins = reading.has('register', 'attend');
	const limits =
		reading.has('until', 'close', 'when', 'over', 'left', 'end', 'day') || reading.days.length > 0;
	return joins && limits && (reading.has('register') || reading.has('until', 'when', 'left'));
}
