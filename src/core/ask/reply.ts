/** Question → Answer: the words for what was understood. Pure; the facts come from the programme alone. */

import type { Answer } from '../answer/answer.ts';
import type { Question } from './question.ts';
import {
	replyAbout,
	replyCorrection,
	replyFaq,
	replyLinks,
	replyOrganisers,
	replyPassage,
} from './replies/about.ts';
import { replyCode, replyCodes, replyRelated, replyTerm } from './replies/codes.ts';
import type { Draft, ReplyContext } from './replies/context.ts';
import { replyGreeting, replyHelp, replyThanks } from './replies/help.ts';
import { replyPerson, replySpeakers } from './replies/people.ts';
import { replyDeadline, replyRegister } from './replies/register.ts';
import { replySessions } from './replies/sessions.ts';
import { replyNoSuchCode, replyUnknown } from './replies/unknown.ts';
import { replyWhen } from './replies/when.ts';

/** A compound question is answered in all its parts, in the asked order, under the kind of its first known part. */
export function reply(questions: readonly Question[], context: ReplyContext): Answer {
	const drafts = questions.map((question) => draft(question, context));
	const main = drafts.find(({ kind }) => kind !== 'unknown') ?? drafts[0];
	return {
		kind: main?.kind ?? 'unknown',
		locale: context.locale,
		blocks: drafts.flatMap(({ blocks }) => blocks),
	};
}

function draft(question: Question, context: ReplyContext): Draft {
	switch (question.kind) {
		case 'help':
			return replyHelp(context);
		case 'greeting':
			return replyGreeting(context);
		case 'thanks':
			return replyThanks(context);
		case 'speakers':
			return replySpeakers(question, context);
		case 'person':
			return replyPerson(question, context);
		case 'when':
			return replyWhen(question, context);
		case 'code':
			return replyCode(question, context);
		case 'no-such-code':
			return replyNoSuchCode(question, context);
		case 'term':
			return replyTerm(question, context);
		case 'codes':
			return replyCodes(question, context);
		case 'related':
			return replyRelated(question, context);
		case 'register':
			return replyRegister(context);
		case 'deadline':
			return replyDeadline(context);
		case 'about':
			return replyAbout(question, context);
		case 'passage':
			return replyPassage(question, context);
		case 'faq':
			return replyFaq(question, context);
		case 'correction':
			return replyCorrection(question, context);
		case 'links':
			return replyLinks(context);
		case 'organisers':
			return replyOrganisers(context);
		case 'sessions':
			return replySessions(question, context);
		case 'unknown':
			return replyUnknown(question, context);
	}
}
