/** Registration and its deadline, links, organisers. */

import type { Reading } from '../reading.ts';
import type { Rule } from './rule.ts';
import { NOTHING } from './rule.ts';

export const REGISTRATION_RULES: readonly Rule[] = [
	{
		name: 'deadline',
		ofTheEvent: true,
		strangers: 1,
		read: (reading) => (asksForDeadline(reading) ? [{ kind: 'deadline' }] : NOTHING),
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
