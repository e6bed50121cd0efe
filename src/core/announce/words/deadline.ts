/** "Closes tomorrow": as precise as the source, and never by an hour that nobody printed. */

import { type Block, type Field, type Inline, link, text } from '../../answer/answer.ts';
import { heading, line, note } from '../../answer/blocks.ts';
import { closingAt, closingDistance, deadlineName, isPast } from '../../answer/closing.ts';
import { say } from '../../answer/voice.ts';
import type { Deadline } from '../../programme/deadlines.ts';
import type { Telling } from './telling.ts';

export function deadlineWords(deadline: Deadline, telling: Telling): readonly Block[] {
	const { phrases } = telling;
	const { closes, event, notes, of } = deadline;
	const name = deadlineName(deadline, telling);
	const distance = closingDistance(closes, event, telling);
	const fields = fieldsOf(deadline, telling);
	return [
		heading(
			isPast(closes, event, telling)
				? phrases.announce.closed(name, distance)
				: phrases.announce.closes(name, distance),
		),
		line(closingAt(closes, event, telling)),
		...(fields.length === 0 ? [] : [{ kind: 'fields', items: fields } as const]),
		...(deadline.link && of === 'deadline' ? [line(link(name, deadline.link))] : []),
		...notes.map((one) => note([text(say(telling, one, event.language))])),
		{ kind: 'actions', items: [{ label: phrases.actions.register, ask: 'register' }] },
	];
}

function fieldsOf(
	{ closes, event, link: url, of, conditions }: Deadline,
	telling: Telling,
): readonly Field[] {
	const { phrases, times } = telling;
	const yours = (from: Temporal.Instant): Field => ({
		label: phrases.when.yourTime,
		value: [{ kind: 'when', from, text: times.moment(from, { id: 'UTC' }), nativeOnly: true }],
	});
	const field = (label: string, value: Inline): Field => ({ label, value: [value] });
	return [
		...(closes.precision === 'moment' ? [yours(closes.moment.instant)] : []),
		...(url && of === 'registration' ? [field(phrases.register.link, link(url, url))] : []),
		...(conditions
			? [field(phrases.register.conditions, text(say(telling, conditions, event.language)))]
			: []),
	];
}
