/**
 * The one table of commands.
 *
 * Discord's registration, Slack's parsing, autocomplete and /event help are all made from it. A command
 * takes at most one option, so that Slack members type it without any syntax. Its words for people are in
 * the phrases (`commands.speakers`), its meaning in ask/command-question.ts.
 */

export type CommandName = (typeof COMMANDS)[number]['name'];

export type Command = {
	name: string;
	option?: { name: OptionName; required: boolean; suggests: Suggests };
};

export type OptionName = 'question' | 'name' | 'code' | 'session';

/** What autocomplete offers; `nothing` where any words are welcome. */
export type Suggests = 'people' | 'codes' | 'sessions' | 'nothing';

const ONE_SESSION = { name: 'session', required: false, suggests: 'sessions' } as const;

export const COMMANDS = [
	{ name: 'ask', option: { name: 'question', required: true, suggests: 'nothing' } },
	{ name: 'speakers', option: ONE_SESSION },
	{ name: 'who', option: { name: 'name', required: true, suggests: 'people' } },
	{ name: 'when', option: ONE_SESSION },
	{ name: 'what', option: { name: 'code', required: true, suggests: 'codes' } },
	{ name: 'register' },
	{ name: 'about', option: ONE_SESSION },
	{ name: 'links' },
	{ name: 'sessions' },
	{ name: 'now' },
	{ name: 'next' },
	{ name: 'help' },
] as const satisfies readonly Command[];

/** The name members type: `/event`. */
export const MEMBER_COMMAND = 'event';
