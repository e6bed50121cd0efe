/** Puts the rooms of the core together: what was typed → what was meant → what is said. */

import type { Answer } from './answer/answer.ts';
import { timeWords } from './answer/time.ts';
import { createToQuestion } from './ask/command-question.ts';
import type { Understanding } from './ask/question.ts';
import { reply } from './ask/reply.ts';
import { createStem } from './ask/stem.ts';
import { createUnderstanding } from './ask/understand.ts';
import type { Emcee, Request } from './emcee.ts';
import type { Languages } from './language.ts';
import type { Locale } from './people/locale.ts';
import type { Clock, Log } from './ports.ts';
import { createFind } from './programme/find.ts';
import type { Programme } from './programme/programme.ts';
import { speak } from './speak.ts';
import { createSuggest } from './suggest.ts';

type Parts = {
	programme: Programme;
	languages: Languages;
	/** Spoken when neither the asker nor the question tells a language. */
	locale: Locale;
	clock: Clock;
	log: Log;
};

export function createEmcee({ programme, languages, locale, clock, log }: Parts): Emcee {
	const lexicons = Object.values(languages).map(({ lexicon }) => lexicon);
	const find = createFind(programme, createStem(lexicons));
	const understand = createUnderstanding(programme, lexicons, find);
	const toQuestion = createToQuestion(find, understand);
	const suggest = createSuggest(find);

	const meant = ({ input }: Request, now: Temporal.Instant): Understanding =>
		input.kind === 'text' ? understand(input.text, now) : toQuestion(input.name, input.argument, now);

	return {
		respond(request) {
			const now = request.at ?? clock.now();
			const [language, { phrases }] = speak(languages, request.asker, locale);
			try {
				const { questions, because } = meant(request, now);
				const times = timeWords(phrases);
				const context = { programme, locale: language, phrases, times, asker: request.asker, now };
				return { answer: reply(questions, context), questions, because };
			} catch (error) {
				log.error('a question could not be answered', { error });
				const blocks: Answer['blocks'] = [{ kind: 'line', parts: [{ kind: 'text', text: phrases.trouble }] }];
				return { answer: { kind: 'unknown', locale: language, blocks }, questions: [], because: [] };
			}
		},
		suggest: (command, typed, asker) => suggest(command, typed, speak(languages, asker, locale)[0]),
	};
}
