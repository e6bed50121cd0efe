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

export type OptionName = 'question' | 'name' | 'code' | 'session' | 'moment' | 'how' | 'message';

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

/** What members do rather than ask, also under `/event`: it may take a moment, and changes something. */
export const MEMBER_DEEDS = [
	{ name: 'remind', option: { name: 'moment', required: false, suggests: 'nothing' } },
] as const satisfies readonly Command[];

/** The name organisers type: `/event-admin`. Everybody sees it; who may is checked when it is done. */
export const ORGANISER_COMMAND = 'event-admin';

export const ORGANISER_DEEDS = [
	{ name: 'announce', option: { name: 'how', required: false, suggests: 'nothing' } },
	{ name: 'plan' },
	{ name: 'broadcast', option: { name: 'message', required: false, suggests: 'nothing' } },
	{ name: 'status' },
	{ name: 'undo' },
] as const satisfies readonly Command[];

export type DeedName = (typeof MEMBER_DEEDS | typeof ORGANISER_DEEDS)[number]['name'];

/** Something to be done rather than answered. */
export type Wanted = { text: string; organiser: boolean };

/**
 * Whether typed text (or a button's `ask`) is a deed, and its text without the slash command:
 * "/event-admin undo" → "undo" of an organiser, "remind start" → "remind start" of a member.
 */
export function asDeed(typed: string): Wanted | undefined {
	const words = typed.trim().replace(/^\//, '');
	if (words === ORGANISER_COMMAND || words.startsWith(`${ORGANISER_COMMAND} `)) {
		return { text: words.slice(ORGANISER_COMMAND.length).trim(), organiser: true };
	}
	const own = words.startsWith(`${MEMBER_COMMAND} `) ? words.slice(MEMBER_COMMAND.length).trim() : words;
	const [first = ''] = own.toLowerCase().split(/\s+/);
	return MEMBER_DEEDS.some(({ name }) => name === first) ? { text: own, organiser: false } : undefined;
}

/** Of what is written in a message: organisers act by their own command and its buttons only. */
export function asMemberDeed(typed: string): Wanted | undefined {
	const wanted = asDeed(typed);
	return wanted?.organiser ? undefined : wanted;
}

/** The way back, for buttons and for text that a platform gives without its command: "undo" → "/event-admin undo". */
export const organiserDeed = (text: string): string => `/${ORGANISER_COMMAND} ${text}`;
