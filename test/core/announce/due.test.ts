import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/announce/due.ts';
import type { Planned } from '../../../src/core/announce/planned.ts';
import { at } from './invented.ts';

/** "Starts in ten minutes", useful until the session has run for ten. */
const reminder: Planned = {
	key: 'days/2023-01-31T13:30:00Z/ten-minutes/2023-01-31T13:20:00Z/slack:C1',
	destination: { platform: 'slack', channel: 'C1' },
	locale: 'en',
	subject: { kind: 'sessions', event: 'days', starts: at('2023-01-31T14:30+01:00'), sessions: [] },
	kind: 'ten-minutes',
	at: at('2023-01-31T14:20+01:00'),
	due: at('2023-01-31T14:20+01:00'),
	usefulUntil: at('2023-01-31T14:40+01:00'),
};

describe('a message whose time has come', () => {
	it('is sent', () => {
		expect(judge(reminder, reminder, at('2023-01-31T14:20:40+01:00'))).toEqual({
			kind: 'send',
			as: reminder,
			late: false,
		});
	});

	it('is sent late when the bot was down at its minute', () => {
		expect(judge(reminder, reminder, at('2023-01-31T14:33+01:00'))).toEqual({
			kind: 'send',
			as: reminder,
			late: true,
		});
	});

	it('is let go when it is of no use any more', () => {
		expect(judge(reminder, reminder, at('2023-01-31T14:40+01:00'))).toEqual({ kind: 'skip', why: 'stale' });
	});

	it('is let go when its session has moved, its channel is muted, or its rule is gone', () => {
		expect(judge(reminder, undefined, reminder.due)).toEqual({ kind: 'skip', why: 'withdrawn' });
	});

	it('is sent in the language that its channel has chosen since', () => {
		const today: Planned = { ...reminder, locale: 'fr' };
		expect(judge(reminder, today, reminder.due)).toEqual({ kind: 'send', as: today, late: false });
	});

	it('waits for the end of quiet hours that were set since', () => {
		const today = { ...reminder, due: at('2023-01-31T14:30+01:00') };
		expect(judge(reminder, today, reminder.due)).toEqual({ kind: 'wait', until: today.due });
	});

	it('is of no use earlier when its session has become shorter', () => {
		const today = { ...reminder, usefulUntil: at('2023-01-31T14:30+01:00') };
		expect(judge(reminder, today, at('2023-01-31T14:35+01:00'))).toEqual({ kind: 'skip', why: 'stale' });
	});
});
