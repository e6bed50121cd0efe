/** When a member wants to be reminded, read from what was typed: "10 minutes before", "tomorrow 9am", "deadline". */

export type Wish =
	| { kind: 'before'; of: 'start' | 'deadline'; before: Temporal.Duration; session: string }
	| { kind: 'moment'; at: Temporal.Instant };

/** `zone` is the asker's: "9am" is nine where the asker is. Undefined when no time can be read from it. */
export function readWish(typed: string, zone: string, now: Temporal.Instant): Wish | undefined {
	const words = typed.trim().toLowerCase();
	return before(words) ?? relative(words, now) ?? onDay(words, zone, now);
}

const AMOUNT = /(?<![\d.,])(\d{1,4})\s*(m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?)\b/;

function amount(words: string): Temporal.Duration | undefined {
	const [, count, unit] = AMOUNT.exec(words) ?? [];
	if (count === undefined || unit === undefined) return undefined;
	const name = unit.startsWith('m') ? 'minutes' : unit.startsWith('h') ? 'hours' : 'days';
	return Temporal.Duration.from({ [name]: Number(count) });
}

function before(words: string): Wish | undefined {
	const length = amount(words);
	const isBefore = /\bbefore\b/.test(words);
	const [, subject = ''] =
		/^(?:.*?\bbefore\b)?\s*(?:at\s+)?(?:the\s+)?(start|deadline|registration)?/.exec(words) ?? [];
	if (!isBefore && subject === '') return undefined;
	if (isBefore && !length) return undefined;
	const of = subject === 'deadline' || subject === 'registration' ? 'deadline' : 'start';
	const session = words
		.replace(/^.*?\bbefore\b/, '')
		.replace(/^\s*(?:at\s+)?(?:the\s+)?(?:start|deadline|registration)?\s*(?:of\s+)?/, '');
	return { kind: 'before', of, before: length ?? new Temporal.Duration(), session: session.trim() };
}

function relative(words: string, now: Temporal.Instant): Wish | undefined {
	const length = /^in\b/.test(words) ? amount(words) : undefined;
	return (
		length && {
			kind: 'moment',
			at: now.add({ hours: length.days * 24 + length.hours, minutes: length.minutes }),
		}
	);
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A time of a day; without a day the next time that hour comes, without an hour nine in the morning. */
function onDay(words: string, zone: string, now: Temporal.Instant): Wish | undefined {
	const today = now.toZonedDateTimeISO(zone);
	const day = dayOf(words, today.toPlainDate());
	const time = timeOf(words);
	if (!day && !time) return undefined;
	const plainTime = time ?? new Temporal.PlainTime(9);
	const at = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
	const first = at(day ?? today.toPlainDate());
	const isOver = Temporal.Instant.compare(first, now) <= 0;
	return { kind: 'moment', at: !day && isOver ? at(today.toPlainDate().add({ days: 1 })) : first };
}

function dayOf(words: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
	if (/\btomorrow\b/.test(words)) return today.add({ days: 1 });
	if (/\btoday\b/.test(words)) return today;
	const [date] = /\b\d{4}-\d{2}-\d{2}\b/.exec(words) ?? [];
	if (date !== undefined) return plainDate(date);
	const weekday =
		WEEKDAYS.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}(?:${name.slice(3)})?\\b`).test(words)) +
		1;
	return weekday === 0 ? undefined : today.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 });
}

function plainDate(text: string): Temporal.PlainDate | undefined {
	try {
		return Temporal.PlainDate.from(text, { overflow: 'reject' });
	} catch {
		return undefined;
	}
}

function timeOf(words: string): Temporal.PlainTime | undefined {
	const [, hour, minute, half] =
		/\b(\d{1,2})(?::(\d{2}))?\s*(am|pm)\b/.exec(words) ?? /\b(\d{1,2}):(\d{2})\b/.exec(words) ?? [];
	if (hour === undefined) return undefined;
	const hours = half ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour);
	const minutes = Number(minute ?? 0);
	return hours < 24 && minutes < 60 ? new Temporal.PlainTime(hours, minutes) : undefined;
}
