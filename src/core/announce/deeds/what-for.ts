/** What a reminder is of, by name, so that a member can tell two apart. */

import { deadlineName } from '../../answer/closing.ts';
import { deadlinesOf } from '../../programme/deadlines.ts';
import type { Planned } from '../planned.ts';
import { eventTitle, titleOf } from '../words/telling.ts';
import type { DeedContext } from './context.ts';

/** Empty where the programme no longer has it. */
export function whatFor({ subject }: Pick<Planned, 'subject'>, context: DeedContext): string {
	if (subject.kind !== 'reminder') return '';
	const { events, sessions } = context.programme;
	const event = events.find(({ id }) => id === subject.event);
	const session = sessions.find(({ key }) => key === subject.session);
	const deadline = event && deadlinesOf(event).find(({ id }) => id === subject.deadline);
	if (session) return titleOf(session, context);
	if (deadline) return deadlineName(deadline, context);
	return event && subject.of === 'moment' ? eventTitle(event, context) : '';
}
