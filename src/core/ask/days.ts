/**
 * Reads a day: "31 January", "Jan 31st", "2023-01-31", "Tuesday", "tomorrow".
 *
 * The names of months, weekdays and "tomorrow" come from the platform's own language data, so no lexicon
 * has to list them.
 */

import type { Locale } from '../people/locale.ts';
import { type Token, wordsOf } from '../programme/find/text.ts';

/** A day as far as it was said. */
export type SaidDay =
	| { kind: 'date'; year?: number; month: number; day?: number }
	/** 1 is Monday. */
	| { kind: 'weekday'; weekday: number }
	/** Days from today. */
	| { kind: 'relative'; days: number };

export type DayMatch = { day: SaidDay; length: number };

export type Days = { at(tokens: readonly Token[], start: number): DayMatch | undefined };

export function createDays(locale: Locale): Days {
	const months = monthNames(locale);
	const single = new Map<string, SaidDay>([...weekdayNames(locale), ...relativeNames(locale)]);
	return {
		at(tokens, start) {
			const word = tokens[start]?.text ?? '';
			const simple = single.get(word);
			return (
				readIsoDate(tokens, start) ??
				readNamedMonth(tokens, start, months) ??
				(simple ? { day: simple, length: 1 } : undefined)
			);
		},
	};
}

/** Whether the day that was said is this one. */
export function isDay(said: SaidDay, day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
	switch (said.kind) {
		case 'date':
			return (
				said.month === day.month &&
				(said.day === undefined || said.day === day.day) &&
				(said.year === undefined || said.year === day.year)
			);
		case 'weekday':
			return said.weekday === day.dayOfWeek;
		case 'relative':
			return today.add({ days: said.days }).equals(day);
	}
}

function readIsoDate(tokens: readonly Token[], start: number): DayMatch | undefined {
	const [year, month, day] = tokens.slice(start, start + 3);
	if (!year || !month || !day || month.gap !== '-' || day.gap !== '-') return undefined;
	if (!/^\d{4}$/.test(year.text) || !/^\d\d?$/.test(month.text) || !/^\d\d?$/.test(day.text))
		return undefined;
	return { day: { kind: 'date', year: +year.text, month: +month.text, day: +day.text }, length: 3 };
}

/** "31st of January 2023" and "January 31, 2023", any part but the month may be missing. */
function readNamedMonth(
	tokens: readonly Token[],
	start: number,
	months: ReadonlyMap<string, number>,
): DayMatch | undefined {
	let position = start;
	const before = dayNumber(tokens[position]);
	if (before !== undefined) position += 1 + joints(tokens, position + 1);
	const month = months.get(tokens[position]?.text ?? '');
	if (month === undefined) return undefined;
	position++;
	const after = before === undefined ? dayNumber(tokens[position]) : undefined;
	if (after !== undefined) position += 1 + joints(tokens, position + 1);
	const year = /^\d{4}$/.test(tokens[position]?.text ?? '') ? Number(tokens[position]?.text) : undefined;
	const day = before ?? after;
	if (day === undefined && year === undefined) return undefined;
	const date = { ...(year === undefined ? {} : { year }), month, ...(day === undefined ? {} : { day }) };
	return { day: { kind: 'date', ...date }, length: position + (year === undefined ? 0 : 1) - start };
}

function dayNumber(token: Token | undefined): number | undefined {
	const number = /^\d{1,2}$/.test(token?.text ?? '') ? Number(token?.text) : 0;
	return number >= 1 && number <= 31 ? number : undefined;
}

/** The "st of" between "31" and "January". */
function joints(tokens: readonly Token[], start: number): number {
	const small = [tokens[start], tokens[start + 1]].findIndex(
		(token) => !token || token.text.length > 2 || /^\p{N}/u.test(token.text),
	);
	return small === -1 ? 2 : small;
}

const MONDAY = Temporal.PlainDate.from('2024-01-01');

function monthNames(locale: Locale): Map<string, number> {
	const names = new Map<string, number>();
	for (const style of ['long', 'short'] as const) {
		const alone = new Intl.DateTimeFormat(locale, { month: style });
		const inDate = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric' });
		for (let month = 1; month <= 12; month++) {
			const date = MONDAY.with({ month });
			for (const name of [alone.format(date), monthOf(inDate, date)])
				names.set(wordsOf(name).join(''), month);
		}
	}
	return names;
}

/** In Russian the month of a date has another ending than the month alone. */
const monthOf = (format: Intl.DateTimeFormat, date: Temporal.PlainDate): string =>
	format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';

function weekdayNames(locale: Locale): [string, SaidDay][] {
	const format = new Intl.DateTimeFormat(locale, { weekday: 'long' });
	return Array.from({ length: 7 }, (_, index) => {
		const name = format.format(MONDAY.add({ days: index }));
		return [wordsOf(name).join(''), { kind: 'weekday', weekday: index + 1 }];
	});
}

function relativeNames(locale: Locale): [string, SaidDay][] {
	const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	return [-1, 0, 1].map((days) => [wordsOf(format.format(days, 'day')).join(''), { kind: 'relative', days }]);
}
