/**
 * What a command means: its name and its one option → questions.
 *
 * An option that names nothing is read as free text before Emcee says that it knows nobody of that name.
 */

import type { CommandName } from '../commands.ts';
import type { Find } from '../programme/find.ts';
import type { Programme } from '../programme/programme.ts';
import type { Question, Understanding } from './question.ts';
import type { Understand } from './understand.ts';

export type ToQuestion = (
	name: CommandName,
	argument: string | undefined,
	now: Temporal.Instant,
) => Understanding;

export function createToQuestion(find: Find, understand: Understand): ToQuestion {
	const { programme } = find.index;
	return (name, argument, now) => {
		const typed = argument?.trim() ?? '';
		switch (name) {
			case 'ask':
				return understand(typed, now);
			case 'who':
				return typed === '' ? only(EVERYONE) : who(typed, find, understand(typed, now));
			case 'what':
				return typed === '' ? only({ kind: 'about' }) : what(typed, find, understand(typed, now));
			case 'speakers':
				return ofSession(typed, find, programme, (session) => ({ ...EVERYONE, ...session }));
			case 'when':
				return ofSession(typed, find, programme, (session) => ({ kind: 'when', aspect: 'all', ...session }));
			case 'about':
				return ofSession(typed, find, programme, (session) => ({ kind: 'about', ...session }));
			case 'sessions':
				return only({ kind: 'sessions', span: 'all' });
			case 'now':
			case 'next':
				return only({ kind: 'sessions', span: name });
			case 'register':
			case 'links':
			case 'help':
				return only({ kind: name });
		}
	};
}

const EVERYONE = { kind: 'speakers', part: 'everyone', aspect: 'list' } as const;

const only = (question: Question): Understanding => ({ questions: [question], because: [BY_COMMAND] });

/** Said where an option is a name, as opposed to free text. */
export const BY_COMMAND = 'command';

function who(typed: string, find: Find, understood: Understanding): Understanding {
	const found = find.people(typed);
	if (found)
		return only({ kind: 'person', asked: typed, by: found.by, people: found.people.map(({ key }) => key) });
	if (holds(understood, ['person'])) return understood;
	return only({
		kind: 'unknown',
		asked: typed,
		reason: { nothing: 'person' },
		near: [...near(understood), EVERYONE],
	});
}

function what(typed: string, find: Find, understood: Understanding): Understanding {
	const codes = find
		.codes(typed)
		.map(({ vocabulary, code }) => ({ vocabulary: vocabulary.id, code: code.code }));
	const terms = find.terms(typed).map(({ term }) => term);
	const vocabularies = find.vocabularies(typed).map(({ id }) => id);
	const missing = find.missingCode(typed);
	if (vocabularies.length > 0) return only({ kind: 'codes', vocabularies });
	if (terms.length > 0) return only({ kind: 'term', asked: typed, terms });
	if (codes.length > 0) return only({ kind: 'code', asked: typed, codes });
	if (missing) return only({ kind: 'no-such-code', asked: typed, vocabulary: missing.id });
	if (holds(understood, ['code', 'codes', 'term', 'no-such-code', 'related', 'passage'])) return understood;
	return only({ kind: 'unknown', asked: typed, reason: { nothing: 'code' }, near: near(understood) });
}

function ofSession(
	typed: string,
	find: Find,
	programme: Programme,
	ask: (session: { session?: string }) => Question,
): Understanding {
	const found = typed === '' ? [] : find.sessions(typed);
	const [first, ...others] = found;
	if (typed !== '' && !first) {
		const sessions: Question = { kind: 'sessions', span: 'all' };
		return only({ kind: 'unknown', asked: typed, reason: { nothing: 'session' }, near: [sessions] });
	}
	if (others.length > 0) {
		return only({ kind: 'sessions', span: 'all', sessions: found.map(({ key }) => key), asked: typed });
	}
	return only(ask(first && programme.sessions.length > 1 ? { session: first.key } : {}));
}

const holds = ({ questions }: Understanding, kinds: readonly Question['kind'][]): boolean =>
	questions.some(({ kind }) => kinds.includes(kind));

/** What was understood instead, or what was near to being understood. */
const near = ({ questions }: Understanding): readonly Question[] =>
	questions.flatMap((question) => (question.kind === 'unknown' ? question.near : [question])).slice(0, 3);
