/**
 * Puts the parts of a compound question together: what each part asks, told once.
 *
 * "Hi! I am from Kenya, when is it and where do I sign up?" has two questions, a greeting and a place; only
 * the questions are answered, and the place counts for the first.
 */

import type { Question, Understanding } from './question.ts';
import type { Reading } from './reading.ts';
import { hasTimeCue } from './rules/time.ts';
import type { Decision } from './rules.ts';

/** Parts that ask something; chatter around them is passed over, another clear abstention is not. */
export function answerable(decisions: readonly Decision[], parts: readonly Reading[]): readonly Decision[] {
	const clear = decisions.filter((decision, place) => isClear(decision, parts[place]));
	const known = clear.filter(({ questions }) => questions.some(({ kind }) => kind !== 'unknown'));
	if (known.length === 0) return [];
	const asking = clear.filter((decision) => !saysWhere(parts[decisions.indexOf(decision)]));
	return asking.some(({ questions }) => questions.some(({ kind }) => kind === 'when')) ? asking : clear;
}

function isClear({ questions, bare }: Decision, part: Reading | undefined): boolean {
	if (bare) return false;
	return questions.every((question) => {
		if (question.kind === 'greeting' || question.kind === 'thanks') return false;
		if (question.kind !== 'unknown') return true;
		return question.reason !== 'refused' && (question.reason !== 'not-understood' || asksMore(part));
	});
}

/** Asks for something that nothing explains: it is only fair to say so. */
const asksMore = (part: Reading | undefined): boolean =>
	part !== undefined &&
	part.strangers.length > 0 &&
	part.has('who', 'what', 'when', 'where', 'which', 'why', 'howMany');

/** "I am from Kenya" tells where, and asks nothing. */
const saysWhere = (part: Reading | undefined): boolean =>
	part !== undefined && part.zones.length > 0 && !hasTimeCue({ ...part, zones: [] });

export function joinDecisions(decisions: readonly Decision[]): Understanding {
	const [first, ...others] = decisions.flatMap(({ questions }) => questions).reduce(add, []);
	const because = decisions.map((decision) => decision.because);
	const nothing: Question = { kind: 'unknown', asked: '', reason: 'not-understood', near: [] };
	return { questions: [first ?? nothing, ...others.slice(0, MOST_QUESTIONS - 1)], because };
}

/** More parts than this make no readable answer. */
const MOST_QUESTIONS = 3;

/** What was asked before is not asked again; start and end of one session are asked in one. */
function add(questions: readonly Question[], next: Question): readonly Question[] {
	const place = questions.findIndex((before) => isSame(before, next));
	const before = questions[place];
	if (!before) return [...questions, next];
	if (before.kind !== 'when' || next.kind !== 'when') return questions;
	const zone = before.zone ?? next.zone;
	const both = before.aspect === next.aspect ? before.aspect : 'all';
	return questions.with(place, { ...before, aspect: both, ...(zone ? { zone } : {}) });
}

function isSame(one: Question, other: Question): boolean {
	if (one.kind !== 'when' || other.kind !== 'when') return JSON.stringify(one) === JSON.stringify(other);
	const sameZone = !one.zone || !other.zone || one.zone.id === other.zone.id;
	return one.session === other.session && sameZone;
}
