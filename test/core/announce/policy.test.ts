import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/content/languages.ts';
import { PolicyFile } from '../../../src/core/announce/policy.ts';
import { DEFAULT_POLICY, TEN_MINUTES } from './invented.ts';

const messages = (changes: object): readonly string[] =>
	PolicyFile.safeParse({
		kind: 'policy',
		id: 'test',
		sessions: [],
		deadlines: [],
		morning: '09:00',
		digest: '09:00',
		...changes,
	}).error?.issues.map(({ message }) => message) ?? [];

describe('a policy', () => {
	it.each(['-PT10M', 'P1M', 'P1Y', '10 minutes', ''])('does not take %j for a length of time', (before) => {
		expect(messages({ sessions: [{ ...TEN_MINUTES, before }] })).toEqual([
			'write something like PT10M, PT1H, P1D or P7D',
		]);
	});

	it.each(['all', 'digest', 'broadcast'])('has no rule called %s, which means something else', (id) => {
		expect(messages({ sessions: [{ ...TEN_MINUTES, id }] })).toEqual([
			'write another word than all, digest, reminder, broadcast, notice',
		]);
	});

	it('says what a time of day looks like', () => {
		expect(messages({ morning: '9 o’clock' })).toEqual(['write something like "09:00"']);
	});
});

describe('the default policy', () => {
	it('has words for each of its rules', () => {
		const ids = [...DEFAULT_POLICY.sessions, ...DEFAULT_POLICY.deadlines].map(({ id }) => id);
		const worded = Object.keys(LANGUAGES.en.phrases.announce.kinds);
		expect(worded.toSorted()).toEqual([...ids, 'digest'].sort());
	});

	it('says of a session at most one thing to a channel that comes late', () => {
		const minutes = (length: Temporal.Duration) =>
			length.total({ unit: 'minutes', relativeTo: Temporal.PlainDate.from('2031-06-10') });
		const spans = DEFAULT_POLICY.sessions.map(({ before, usefulFor }) => ({
			from: -minutes(before),
			to: minutes(usefulFor) - minutes(before),
		}));
		const overlaps = spans.filter(
			({ to }, index) => to > (spans[index + 1]?.from ?? Number.POSITIVE_INFINITY),
		);
		expect(overlaps).toEqual([]);
	});
});
