/**
 * Where an announcement goes. `channel` is the platform's own id, never a name: names get changed.
 *
 * Written `slack:C0123` or `discord:1234`, as in EMCEE_ANNOUNCE_TO; a person (`slack:U…`, a Discord user)
 * is reached by direct message and written `slack:@U0123`, `discord:@1234`.
 */

export type Destination = { platform: string; channel: string; person?: boolean };

export const destinationText = ({ platform, channel, person }: Destination): string =>
	`${platform}:${person ? '@' : ''}${channel}`;

/** Undefined for text that names no destination. */
export function readDestination(text: string): Destination | undefined {
	const [, platform, at, channel] = /^([a-z]+):(@?)([A-Za-z0-9]+)$/.exec(text.trim()) ?? [];
	if (platform === undefined || channel === undefined) return undefined;
	return at === '@' ? { platform, channel, person: true } : { platform, channel };
}
