/**
 * What names a posted announcement: its channel and the id of each message, as text.
 *
 * "C0123 1675000000.000100 1675000001.000200" on Slack, "1066… 1068… 1068…" on Discord. A direct message has a
 * channel of its own, so a receipt tells all that changing or removing needs.
 */

export type Receipt = { channel: string; messages: readonly string[] };

export const writeReceipt = ({ channel, messages }: Receipt): string => [channel, ...messages].join(' ');

export function readReceipt(text: string): Receipt {
	const [channel = '', ...messages] = text.split(' ');
	return { channel, messages };
}
