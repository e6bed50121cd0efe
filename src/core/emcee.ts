/** The face of the core: what adapters may ask of Emcee. */

import type { Answer } from './answer/answer.ts';
import type { Question } from './ask/question.ts';
import type { CommandName } from './commands.ts';
import type { Asker } from './people/asker.ts';

/**
 * Text as typed (`/event …`, a mention without the mention, a direct message, a tapped action's `ask`),
 * or a command already parsed by the platform.
 */
export type Input =
	| { kind: 'text'; text: string }
	| { kind: 'command'; name: CommandName; argument?: string };

export type Request = {
	input: Input;
	asker: Asker;
	/** The moment of asking, when it is not the clock's now: a rehearsal, a test, `ask --at`. */
	at?: Temporal.Instant;
};

export type Reply = {
	answer: Answer;
	questions: readonly Question[];
	/** Which rule and words led here: for `ask --explain`. */
	because: readonly string[];
};

/** `value` is what to send back as the argument, `label` what the member reads. */
export type Suggestion = { label: string; value: string };

export type Emcee = {
	/** Never throws, whatever was typed; answers from memory, so it fits inside a platform's ack. */
	respond(request: Request): Reply;
	/** Autocomplete for a command's option, best first, at most 25. */
	suggest(command: CommandName, typed: string, asker: Asker): readonly Suggestion[];
};
