/** Buttons for the obvious next questions, each with what a member would have typed instead. */

import type { Action } from '../../answer/answer.ts';
import { say } from '../../answer/voice.ts';
import type { Question } from '../question.ts';
import { codeLabel, findCode } from './code-words.ts';
import type { ReplyContext } from './context.ts';

/** How to ask this question by a button; undefined where no single command does. */
export function actionFor(question: Question, context: ReplyContext): Action | undefined {
	const { phrases, programme } = context;
	switch (question.kind) {
		case 'person': {
			const person = programme.people.find(({ key }) => key === question.people[0]);
			return person && { label: person.name, ask: `who ${person.name}` };
		}
		case 'code': {
			const found = question.codes[0] && findCode(programme, question.codes[0]);
			return found && { label: codeLabel(found), ask: `what ${codeLabel(found)}` };
		}
		case 'term':
			return question.terms[0] === undefined
				? undefined
				: { label: question.terms[0], ask: `what ${question.terms[0]}` };
		case 'codes': {
			const vocabulary = programme.vocabularies.find(({ id }) => id === question.vocabularies[0]);
			return (
				vocabulary && { label: say(context, vocabulary.name), ask: `what ${say(context, vocabulary.name)}` }
			);
		}
		case 'speakers':
		case 'when':
		case 'about':
			return { label: phrases.actions[question.kind], ask: withSession(question.kind, question.session) };
		case 'register':
		case 'deadline':
			return { label: phrases.actions.register, ask: 'register' };
		case 'links':
		case 'help':
			return { label: phrases.actions[question.kind], ask: question.kind };
		case 'sessions':
			return sessionsAction(question.sessions?.[0], context);
		case 'organisers':
			return { label: phrases.actions.organisers, ask: 'ask who organises it' };
		default:
			return undefined;
	}
}

const withSession = (command: string, session: string | undefined): string =>
	session === undefined ? command : `${command} ${session}`;

function sessionsAction(key: string | undefined, context: ReplyContext): Action {
	const session = context.programme.sessions.find((candidate) => candidate.key === key);
	if (!session) return { label: context.phrases.actions.sessions, ask: 'sessions' };
	return { label: say(context, session.title, session.event.language), ask: `about ${session.key}` };
}
