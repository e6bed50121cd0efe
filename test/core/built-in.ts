/** The built-in event, loaded once, and a way to hear how a question about it is answered. */

import { BUILT_IN_EVENT } from '../../src/adapters/files/built-in.ts';
import { loadProgramme } from '../../src/adapters/files/load.ts';
import { en } from '../../src/content/phrases/en.ts';
import { plain } from '../../src/core/answer/plain.ts';
import { timeWords } from '../../src/core/answer/time.ts';
import type { Question } from '../../src/core/ask/question.ts';
import { reply } from '../../src/core/ask/reply.ts';
import type { Asker } from '../../src/core/people/asker.ts';
import type { Programme } from '../../src/core/programme/programme.ts';

export const { programme: builtIn, policy: builtInPolicy } = loadProgramme([BUILT_IN_EVENT]);

export const SIX_DAYS_BEFORE = '2023-01-25T09:00:00Z';

type Circumstances = { at?: string; asker?: Asker; programme?: Programme };

export function answerTo(
	question: Question,
	{ at = SIX_DAYS_BEFORE, asker = {}, programme = builtIn }: Circumstances = {},
) {
	const now = Temporal.Instant.from(at);
	return reply([question], { programme, locale: 'en', phrases: en, times: timeWords(en), asker, now });
}

export const told = (question: Question, circumstances?: Circumstances): string =>
	plain(answerTo(question, circumstances));

/** Keys of the built-in event's people, by the last part of the name. */
export const person = (name: string): string =>
	builtIn.people.find((one) => one.name.endsWith(name))?.key ?? `nobody called ${name}`;
