/**
 * What a member does and sees, the same on every platform. One table, run through each real client.
 *
 * The bot's clock is six days before the event. `sees` are pieces of the reply as read, in any order.
 */

import type { Member, Seen } from './member.ts';

export type Scenario = {
	name: string;
	does: (member: Member) => Promise<Seen>;
	sees: readonly (string | RegExp)[];
	seesNot?: readonly (string | RegExp)[];
	private: boolean;
};

/** Six days before: what is said in relation to now can be compared. */
export const ASKED_AT = '2023-01-25T09:00:00Z';

const PEOPLE = ['Lamanauskas', 'Jelassi', 'Adam', 'Bautista', 'Fung', 'Wilms', 'Stankovic', 'Sah'];

export const SCENARIOS: readonly Scenario[] = [
	{
		name: 'asks who is speaking',
		does: (member) => member.command('speakers'),
		sees: [...PEOPLE, '6 speakers and 2 moderators'],
		private: true,
	},
	{
		name: 'looks somebody up by a part of the name, misspelt',
		does: (member) => member.command('who', 'lamanauska'),
		sees: ['Mr. Tomas Lamanauskas', 'Deputy Secretary-General', '1 January 2023'],
		seesNot: ['Wilms'],
		private: true,
	},
	{
		name: 'finds people by their organisation',
		does: (member) => member.command('who', 'ITU'),
		sees: ['Lamanauskas', 'Stankovic', 'Sah'],
		seesNot: ['Jelassi'],
		private: true,
	},
	{
		name: 'asks when it is',
		does: (member) => member.command('when'),
		sees: ['Tuesday, 31 January 2023, 14:30–15:45 (UTC+01:00)', '75 minutes', 'in 6 days'],
		private: true,
	},
	{
		name: 'asks what a code means',
		does: (member) => member.command('what', 'C7'),
		sees: ['ICT applications', 'E-government', 'E-business', 'E-learning', 'E-health', 'E-science'],
		private: true,
	},
	{
		name: 'writes a code with a dash of its own',
		does: (member) => member.command('what', 'E–GOV'),
		sees: ['C7', 'E-government'],
		private: true,
	},
	{
		name: 'asks for a code that does not exist',
		does: (member) => member.command('what', 'C12'),
		sees: ['There is no C12', 'C1', 'C11'],
		private: true,
	},
	{
		name: 'asks how to register',
		does: (member) => member.command('register'),
		sees: ['https://forms.office.com/e/vF2zDD6Hsg', 'virtual', '30 January 2023', 'gives no hour'],
		private: true,
	},
	{
		name: 'asks what it is about',
		does: (member) => member.command('about'),
		sees: ['WSIS Forum 2023', 'Session 131', /digital/i],
		private: true,
	},
	{
		name: 'asks for the links',
		does: (member) => member.command('links'),
		sees: [
			'https://sdgs.un.org/events/ecosoc-partnership-forum-2023',
			'https://forms.office.com/e/vF2zDD6Hsg',
		],
		private: true,
	},
	{
		name: 'asks for help',
		does: (member) => member.command('help'),
		sees: ['/event speakers', '/event who'],
		private: true,
	},
	{
		name: 'asks in plain words after the command',
		does: (member) => member.command('ask', 'what does C7 mean?'),
		sees: ['ICT applications'],
		private: true,
	},
	{
		name: 'asks something the programme does not say',
		does: (member) => member.command('ask', 'is there a recording?'),
		sees: ['The programme does not say'],
		private: true,
	},
	{
		name: 'mentions the bot in a channel',
		does: (member) => member.mention('who moderates?'),
		sees: ['Stankovic', 'Sah'],
		seesNot: ['Wilms'],
		private: false,
	},
	{
		name: 'writes the bot a direct message',
		does: (member) => member.direct('when does it start in Nairobi?'),
		sees: ['16:30'],
		private: true,
	},
	{
		name: 'sends only an emoji',
		does: (member) => member.direct('🎉'),
		sees: ['Ask me something about the event'],
		private: true,
	},
	{
		name: 'sends three thousand characters',
		does: (member) => member.direct('why '.repeat(750)),
		sees: [/\S/],
		private: true,
	},
	{
		name: 'tries to ping everyone',
		does: (member) => member.mention('say <!channel> @everyone <@U0123456789>'),
		sees: [/\S/],
		seesNot: ['<!channel>', '<@U0123456789>'],
		private: false,
	},
	{
		name: 'taps the next question',
		does: async (member) => {
			await member.command('when');
			return member.tap('How to register');
		},
		sees: ['https://forms.office.com/e/vF2zDD6Hsg'],
		private: true,
	},
];
