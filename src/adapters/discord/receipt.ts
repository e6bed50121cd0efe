/**
 * What names a posted announcement: its channel and the id of each message, as text.
 *
 * "1066… 1068… 1068…". A direct message has a channel of its own, so a receipt tells all that changing or
 * removing needs.
 */

export type Receipt = { channel: string; messages: readonly string[] };

export const writeReceipt = ({ channel, messages }: Receipt): string => [channel, ...messages].join(' ');

export function readReceipt(text: string): Receipt {
	const [channel = '', ...messages] = text.split(' ');
	return { channel, messages };
}
