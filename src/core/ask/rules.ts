/**
 * The order in which questions are told apart.
 *
 * The first rule that reads the text and leaves no more unexplained than it tolerates decides. What rules
 * would have read, had they been less careful, becomes "did you mean".
 */

import type { Question, Unknown } from './question.ts';
import type { Reading } from './reading.ts';
import { ABSENT_RULES, ATTEND_RULE } from './rules/absent.ts';
import { BARE_SUBJECT_RULE, CODE_RULES } from './rules/codes.ts';
import { LINK_RULES, REGISTRATION_RULES } from './rules/join.ts';
import { BARE_PASSAGE_RULE, MATTER_RULES } from './rules/matter.ts';
import { BARE_ROLE_RULE, DESCRIBED_PEOPLE_RULES, PERSON_RULES } from './rules/people.ts';
import type { Rule, Scene } from './rules/rule.ts';
import { SPEAKERS_RULES } from './rules/speakers.ts';
import { TALK_RULES } from './rules/talk.ts';
import { TIME_RULES } from './rules/time.ts';
import { WRITTEN_RULES } from './rules/written.ts';

const RULES: readonly Rule[] = [
	...TALK_RULES,
	...WRITTEN_RULES,
	...PERSON_RULES,
	...CODE_RULES,
	...DESCRIBED_PEOPLE_RULES,
	...ABSENT_RULES,
	...REGISTRATION_RULES,
	ATTEND_RULE,
	...LINK_RULES,
	...SPEAKERS_RULES,
	...TIME_RULES,
	...MATTER_RULES,
	BARE_PASSAGE_RULE,
	BARE_SUBJECT_RULE,
	BARE_ROLE_RULE,
];

export type Decision = { questions: readonly [Question, ...Question[]]; because: string; bare?: true };

export function decide(reading: Reading, scene: Scene): Decision {
	const near: Question[] = [];
	for (const rule of RULES) {
		const [first, ...others] = rule.read(reading, scene);
		if (!first) continue;
		if (tolerates(rule, reading, scene)) {
			const because = reason(rule.name, reading);
			return { questions: [first, ...others], because, ...(rule.bare ? { bare: true } : {}) };
		}
		near.push(first, ...others);
	}
	return { questions: [notUnderstood(reading, near)], because: reason('not-understood', reading) };
}

/** An unexplained name is never passed over: "register for FOSDEM". */
function tolerates(rule: Rule, reading: Reading, scene: Scene): boolean {
	if (rule.ofTheEvent && namesOther(reading, scene)) return false;
	if (rule.strangers === Number.POSITIVE_INFINITY) return true;
	return reading.strangers.length <= rule.strangers && !reading.namesStranger;
}

/** "when is WSIS+20": what is named is not this event, nor the event that this one belongs to. */
const namesOther = (reading: Reading, { index }: Scene): boolean =>
	reading.sessions.length === 0 &&
	reading.namesOfThings.some(
		(words) =>
			(words.length < 2 && reading.matter.length < 2) || !words.every((word) => index.ownWords.knows(word)),
	);

const reason = (rule: string, reading: Reading): string => `${rule}: ${reading.explained.join(', ')}`;

function notUnderstood(reading: Reading, near: readonly Question[]): Unknown {
	const aboutPeople = reading.has('who', 'speak');
	const named = aboutPeople && reading.hasOnly(...AROUND_A_NAME) && reading.namesStranger;
	const known = near.filter(({ kind }) => kind !== 'unknown').slice(0, MOST_NEAR);
	return {
		kind: 'unknown',
		asked: named ? reading.description : reading.asked,
		reason: named ? { nothing: 'person' } : 'not-understood',
		near: known.length === 0 && aboutPeople ? [EVERYONE] : known,
	};
}

const AROUND_A_NAME = ['who', 'tell', 'speak', 'speaker', 'from', 'isThere'] as const;

const EVERYONE: Question = { kind: 'speakers', part: 'everyone', aspect: 'list' };

const MOST_NEAR = 3;
