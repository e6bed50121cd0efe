/** What Emcee can do here, made from the command table and the loaded programme. */

import { type Action, code, text } from '../../answer/answer.ts';
import { heading, line, list, note } from '../../answer/blocks.ts';
import { say } from '../../answer/voice.ts';
import { COMMANDS, MEMBER_COMMAND, MEMBER_DEEDS } from '../../commands.ts';
import { codeLabel, wholes } from './code-words.ts';
import type { Draft, ReplyContext } from './context.ts';

export function replyHelp(context: ReplyContext): Draft {
	const { phrases } = context;
	return {
		kind: 'help',
		blocks: [
			heading(phrases.help.title(eventTitle(context))),
			line(phrases.help.intro),
			...list(
				[...COMMANDS, ...MEMBER_DEEDS].map((command) => [
					code(usage(command, phrases.options)),
					text(` — ${phrases.commands[command.name]}`),
				]),
			),
			note([text(phrases.help.freeText)]),
			{ kind: 'actions', items: exampleActions(context) },
		],
	};
}

type Usage = (typeof COMMANDS | typeof MEMBER_DEEDS)[number];

function usage(command: Usage, options: ReplyContext['phrases']['options']): string {
	if (!('option' in command)) return `/${MEMBER_COMMAND} ${command.name}`;
	const { name, required } = command.option;
	const word = options[name].name;
	return `/${MEMBER_COMMAND} ${command.name} ${required ? word : `[${word}]`}`;
}

export function replyGreeting(context: ReplyContext): Draft {
	return {
		kind: 'greeting',
		blocks: [
			line(context.phrases.help.hello(eventTitle(context))),
			line(context.phrases.help.freeText),
			{ kind: 'actions', items: exampleActions(context) },
		],
	};
}

export function replyThanks({ phrases }: ReplyContext): Draft {
	return { kind: 'thanks', blocks: [line(phrases.help.welcome)] };
}

function eventTitle(context: ReplyContext): string {
	const [event] = context.programme.events;
	return event ? say(context, event.shortTitle ?? event.title, event.language) : '';
}

/** One tap to each of the main questions, with a code and a person of this very programme. */
function exampleActions({ phrases, programme }: ReplyContext): readonly Action[] {
	const [vocabulary] = programme.vocabularies;
	const withParts =
		vocabulary &&
		(wholes(vocabulary).find(({ code: one }) => vocabulary.codes.some(({ partOf }) => partOf === one)) ??
			vocabulary.codes[0]);
	const [person] = programme.people;
	return [
		{ label: phrases.actions.speakers, ask: 'speakers' },
		{ label: phrases.actions.when, ask: 'when' },
		{ label: phrases.actions.register, ask: 'register' },
		...(vocabulary && withParts
			? [
					{
						label: phrases.actions.what(codeLabel({ vocabulary, code: withParts })),
						ask: `what ${codeLabel({ vocabulary, code: withParts })}`,
					},
				]
			: []),
		...(person ? [{ label: phrases.actions.who(person.name), ask: `who ${person.name}` }] : []),
	];
}
