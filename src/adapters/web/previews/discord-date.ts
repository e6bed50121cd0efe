/**
 * What Discord puts in place of <t:UNIX:style>.
 * https://discord.com/developers/docs/reference#message-formatting-timestamp-styles
 */

import { distanceFor, formatFor, type Reader } from './reader.ts';

export function discordDate(style: string, at: Temporal.Instant, reader: Reader): string {
	return style === 'R' ? distanceFor(reader, at) : formatFor(reader, at, STYLES.get(style) ?? LONG);
}

/** Also the one when no style is named. */
const LONG: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short' };

const STYLES = new Map<string, Intl.DateTimeFormatOptions>([
	['t', { timeStyle: 'short' }],
	['T', { timeStyle: 'medium' }],
	['d', { dateStyle: 'short' }],
	['D', { dateStyle: 'long' }],
	['f', LONG],
	['F', { dateStyle: 'full', timeStyle: 'short' }],
	['s', { dateStyle: 'short', timeStyle: 'short' }],
	['S', { dateStyle: 'short', timeStyle: 'medium' }],
]);
