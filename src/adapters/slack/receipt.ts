/**
 * What names a posted announcement: its channel and the `ts` of each message, as text.
 *
 * "C0123 1675000000.000100 1675000001.000200". A direct message has a channel of its own (`D…`), so a receipt
 * tells all that changing or removing needs.
 */

export type Receipt = { channel: string; messages: readonly string[] };

export const writeReceipt = ({ channel, messages }: Receipt): string => [channel, ...messages].join(' ');

export function readReceipt(text: string): Receipt {
	const [channel = '', ...messages] = text.split(' ');
	return { channel, messages };
}
