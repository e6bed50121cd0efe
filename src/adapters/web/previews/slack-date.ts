/**
 * What Slack puts in place of {tokens} in <!date^…>.
 * https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */

import { distanceFor, formatFor, nearDayFor, type Reader } from './reader.ts';

export function slackDate(format: string, at: Temporal.Instant, reader: Reader): string {
	return format.replace(/\{(\w+)\}/g, (token, name: string) => {
		const near = name.endsWith('_pretty') ? nearDayFor(reader, at) : undefined;
		if (near) return near;
		if (name === 'ago') return distanceFor(reader, at);
		if (name === 'date_num') return at.toZonedDateTimeISO(reader.zone).toPlainDate().toString();
		const style = STYLES.get(name.replace(/_pretty$/, ''));
		return style ? formatFor(reader, at, style) : token;
	});
}

const STYLES = new Map<string, Intl.DateTimeFormatOptions>([
	['date', { dateStyle: 'long' }],
	['date_slash', { dateStyle: 'short' }],
	['date_short', { dateStyle: 'medium' }],
	['date_long', { dateStyle: 'full' }],
	['date_long_full', { dateStyle: 'long' }],
	['day_divider', { dateStyle: 'full' }],
	['time', { timeStyle: 'short' }],
	['time_secs', { timeStyle: 'medium' }],
]);
