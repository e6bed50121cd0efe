/** Talking with the bot itself: greetings, thanks, help, and wishes it declines. */

import type { Rule } from './rule.ts';
import { NOTHING } from './rule.ts';

const ANY = Number.POSITIVE_INFINITY;

export const TALK_RULES: readonly Rule[] = [
	{
		name: 'declined-wish',
		strangers: ANY,
		read: (reading) =>
			reading.has('refused')
				? [{ kind: 'unknown', asked: reading.asked, reason: 'refused', near: [{ kind: 'help' }] }]
				: NOTHING,
	},
	{
		/** Reminders and settings are commands of their own; help names them. */
		name: 'settings',
		strangers: ANY,
		read: (reading) => (reading.has('reminder', 'settings') ? [{ kind: 'help' }] : NOTHING),
	},
	{
		name: 'greeting',
		strangers: 0,
		read: (reading) =>
			reading.has('greeting') && reading.hasOnly('greeting', 'thanks') && reading.matter.length === 0
				? [{ kind: 'greeting' }]
				: NOTHING,
	},
	{
		name: 'thanks',
		strangers: 0,
		read: (reading) =>
			reading.has('thanks') && reading.hasOnly('thanks', 'greeting') && reading.matter.length === 0
				? [{ kind: 'thanks' }]
				: NOTHING,
	},
	{
		name: 'help',
		strangers: 0,
		read: (reading) =>
			reading.has('help') &&
			reading.hasOnly('help', 'what', 'how', 'who', 'tell', 'list', 'greeting', 'mention', 'isThere') &&
			reading.matter.length === 0
				? [{ kind: 'help' }]
				: NOTHING,
	},
];
