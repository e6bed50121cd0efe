/** A question in a few words, so that a table of hundreds can be read. */

import type { Question, Unknown } from '../../../src/core/ask/question.ts';

/** What is typed, and what it means; parts of a compound question are joined by " + ". */
export type Asked = readonly [text: string, meaning: string];

export const essenceOf = (questions: readonly Question[]): string => questions.map(inWords).join(' + ');

function inWords(question: Question): string {
	switch (question.kind) {
		case 'speakers':
			return words('speakers', question.part, question.aspect, at(question.session));
		case 'person':
			return words(
				'person',
				question.people.map(lastName).join(', '),
				question.by === 'name' ? undefined : `by ${question.by}`,
			);
		case 'when':
			return words('when', question.aspect, question.zone?.id, at(question.session));
		case 'code':
			return words('code', question.codes.map(codeOf).join(', '));
		case 'no-such-code':
			return words('no-such-code', question.vocabulary);
		case 'term':
			return words('term', question.terms.join(', '));
		case 'codes':
			return words('codes', question.vocabularies.join(' '), question.code?.code, at(question.session));
		case 'related':
			return words('related', codeOf(question.code), 'to', question.vocabulary);
		case 'about':
			return words('about', at(question.session));
		case 'faq':
		case 'correction':
			return words(question.kind, String(question.index));
		case 'sessions':
			return words('sessions', question.sessions?.map(lastPart).join(', ') ?? question.span);
		case 'unknown':
			return words('unknown', reasonOf(question));
		default:
			return question.kind;
	}
}

function reasonOf({ reason }: Unknown): string {
	if (typeof reason === 'string') return reason;
	if ('topic' in reason) return reason.topic;
	return 'nothing' in reason ? reason.nothing : `about ${lastName(reason.person)}`;
}

const words = (...parts: readonly (string | undefined)[]): string =>
	parts.filter((part) => part !== undefined && part !== '').join(' ');

const at = (session: string | undefined): string | undefined => session && `of ${lastPart(session)}`;

const lastPart = (key: string): string => key.split('/').at(-1) ?? key;

const codeOf = ({ vocabulary, code }: { vocabulary: string; code: string }): string =>
	vocabulary === 'sdgs' ? `SDG ${code}` : code;

/** "wsis/tomas-lamanauskas" → "Lamanauskas". */
function lastName(key: string): string {
	const name = key.split('-').at(-1) ?? key;
	return name.charAt(0).toUpperCase() + name.slice(1);
}
