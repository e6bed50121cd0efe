/** Abstaining well: what is not known, said in one line, then the nearest things that are. */

import { text } from '../../answer/answer.ts';
import { line, list } from '../../answer/blocks.ts';
import { say } from '../../answer/voice.ts';
import type { Question, Unknown } from '../question.ts';
import { actionFor } from './actions.ts';
import { wholes } from './code-words.ts';
import type { Draft, ReplyContext } from './context.ts';
import { usefulLinks } from './useful-links.ts';

export function replyUnknown(question: Unknown, context: ReplyContext): Draft {
	const { reason, near, asked } = question;
	const { phrases, programme } = context;
	if (reason === 'empty') return abstain(phrases.unknown.empty, near, context);
	if (reason === 'refused') return abstain(phrases.unknown.refused, near, context);
	if (reason === 'not-understood') return abstain(phrases.unknown.notUnderstood, near, context);
	if ('nothing' in reason) return nothingKnown(reason.nothing, asked, near, context);
	if ('topic' in reason) return notInProgramme(phrases.topics[reason.topic], context, near);
	const person = programme.people.find(({ key }) => key === reason.person);
	return abstain(phrases.unknown.aboutPerson(person?.name ?? asked), near, context);
}

/** Nobody, no code, no session of that name. */
export function nothingKnown(
	what: 'person' | 'code' | 'session',
	asked: string,
	near: readonly Question[],
	context: ReplyContext,
): Draft {
	return abstain(
		context.phrases.unknown.nothing[what](shorten(asked)),
		near,
		context,
		context.phrases.unknown.meant,
	);
}

/** A fair question that the programme does not answer; its links may. */
export function notInProgramme(topic: string, context: ReplyContext, near: readonly Question[] = []): Draft {
	const links = usefulLinks(context);
	const more = links.length === 0 ? [] : [line(context.phrases.unknown.mayTell), ...list(links)];
	const { kind, blocks } = abstain(context.phrases.unknown.topic(topic), near, context);
	return { kind, blocks: [...blocks.slice(0, 1), ...more, ...blocks.slice(1)] };
}

export function replyNoSuchCode(
	question: Extract<Question, { kind: 'no-such-code' }>,
	context: ReplyContext,
): Draft {
	const vocabulary = context.programme.vocabularies.find(({ id }) => id === question.vocabulary);
	if (!vocabulary) return nothingKnown('code', question.asked, [], context);
	const codes = wholes(vocabulary).map(({ code }) => vocabulary.label.replace('{code}', code));
	const range = context.phrases.unknown.range(
		say(context, vocabulary.name),
		codes.length,
		codes[0] ?? '',
		codes.at(-1) ?? '',
	);
	return abstain(
		`${context.phrases.unknown.noSuchCode(shorten(question.asked))} ${range}`,
		[{ kind: 'codes', vocabularies: [vocabulary.id] }],
		context,
	);
}

/** `lead` stands above what is near: what was perhaps meant, or what can be told instead. */
function abstain(
	said: string,
	near: readonly Question[],
	context: ReplyContext,
	lead = context.phrases.unknown.instead,
): Draft {
	const actions = near.flatMap((question) => actionFor(question, context) ?? []).slice(0, 3);
	const { phrases } = context;
	const hint = actions.length === 0 ? [] : [line(lead), ...list(actions.map(({ label }) => [text(label)]))];
	return {
		kind: 'unknown',
		blocks: [
			line(said),
			...hint,
			{ kind: 'actions', items: [...actions, { label: phrases.actions.help, ask: 'help' }] },
		],
	};
}

/** What was typed is quoted back only so far as one recognises it. */
function shorten(asked: string): string {
	const clean = asked.replace(/\s+/gu, ' ').trim();
	return clean.length <= 60 ? clean : `${Array.from(clean).slice(0, 59).join('')}…`;
}
