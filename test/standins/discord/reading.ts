/** A message as a member reads it: Discord's markdown taken off, links with their address, times in UTC. */

export function asRead(content: string): string {
	return content.replaceAll(MARKS, (_, escaped, code, label, address, bare, seconds) => {
		if (label !== undefined) return `${asRead(label)}: ${address}`;
		if (seconds !== undefined) return inUtc(Number(seconds));
		return escaped ?? code ?? bare ?? '';
	});
}

const MARKS =
	/\\([^\p{L}\p{N}\s])|`([^`]*)`|\[((?:\\.|[^\]])*)\]\(<([^>]*)>\)|<(https?:[^>]*)>|<t:(-?\d+):\w>|\*\*|[\u200b-\u200d\u2060]|^(?:#{1,3}|-#) /gmu;

const inUtc = (seconds: number): string =>
	Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toLocaleString('en-GB', {
		dateStyle: 'full',
		timeStyle: 'long',
		timeZone: 'UTC',
	});
