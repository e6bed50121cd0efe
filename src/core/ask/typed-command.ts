/**
 * Commands among typed text: "/when", "event help", "who Ada Quill".
 *
 * A command's word is also an ordinary word, so "who is speaking" and "when is the deadline" stay
 * questions: only a bare command, or one with a name behind it, is a command at once. If the text is not
 * understood otherwise, its first word is taken at its word.
 */

import { COMMANDS, type CommandName, MEMBER_COMMAND } from '../commands.ts';
import type { Find } from '../programme/find.ts';
import { BY_COMMAND, type ToQuestion } from './command-question.ts';
import type { Understanding } from './question.ts';
import type { Understand } from './understand.ts';

export function withCommands(understand: Understand, toQuestion: ToQuestion, find: Find): Understand {
	return (text, now) => {
		const command = readCommand(text);
		if (!command) return understand(text, now);
		const { name, argument } = command;
		if (argument === '' || name === 'ask') return toQuestion(name, argument, now);
		const understood = understand(text, now);
		if (isAbsent(understood)) return understood;
		if (find.knows(argument)) return toQuestion(name, argument, now);
		if (isKnown(understood)) return understood;
		const taken = toQuestion(name, argument, now);
		return isKnown(taken) && taken.because.includes(BY_COMMAND) ? taken : understood;
	};
}

/** "What city?" asks for the place, though a code is about cities. */
const isAbsent = ({ questions }: Understanding): boolean =>
	questions.some((one) => one.kind === 'unknown' && typeof one.reason === 'object' && 'topic' in one.reason);

const isKnown = ({ questions }: Understanding): boolean => questions.some(({ kind }) => kind !== 'unknown');

/** A leading slash and the name of the bot's command do not matter. */
const COMMAND = new RegExp(`^\\s*/?(?:${MEMBER_COMMAND}\\s+)?([a-z]+)(?:\\s+(.*\\S))?\\s*$`, 'is');

function readCommand(text: string): { name: CommandName; argument: string } | undefined {
	const [, word, argument = ''] = COMMAND.exec(text.slice(0, LONGEST)) ?? [];
	const command = COMMANDS.find(({ name }) => name === word?.toLowerCase());
	if (!command || (argument !== '' && !('option' in command))) return undefined;
	return { name: command.name, argument };
}

/** No command is longer; the pattern need not look at more. */
const LONGEST = 1000;
