/** Planned messages for the tests of stores. */

import type { Planned } from '../../src/core/announce/planned.ts';

export const NOON = Temporal.Instant.from('2023-01-31T12:00Z');

export const minutes = (count: number): Temporal.Instant => NOON.add({ minutes: count });

export const aMinute = Temporal.Duration.from({ minutes: 1 });

/** Over as soon as it begins, as if its holder had vanished long ago. */
export const NO_TIME = Temporal.Duration.from({ milliseconds: -1 });

/** Due so many minutes after noon; a key such as `a1` goes to channel `a`. */
export function message(key: string, due = 0, change: Partial<Planned> = {}): Planned {
	return {
		key,
		destination: { platform: 'slack', channel: key.slice(0, 1) },
		locale: 'en',
		subject: { kind: 'deadline', event: 'forum', deadline: 'registration' },
		kind: 'one-day',
		at: minutes(due),
		due: minutes(due),
		usefulUntil: minutes(due + 60),
		...change,
	};
}

/** Every subject there is, with what its text may hold at the worst. */
export const EVERY_SUBJECT: readonly Planned['subject'][] = [
	{
		kind: 'sessions',
		event: 'forum',
		starts: Temporal.Instant.from('2023-01-31T13:30:00.123456789Z'),
		sessions: ['131', '132'],
	},
	{ kind: 'deadline', event: 'forum', deadline: 'registration' },
	{ kind: 'digest', event: 'forum', day: Temporal.PlainDate.from('2023-01-31') },
	{
		kind: 'broadcast',
		broadcast: 'b1',
		text: '“Été” \u0000 𝄞 \ud83d it’s; DROP TABLE delivery -- $1 ?',
		ping: false,
	},
	{ kind: 'reminder', event: 'forum', of: 'start', session: '131' },
	{ kind: 'reminder', event: 'forum', of: 'moment' },
	{ kind: 'notice', text: '' },
];
