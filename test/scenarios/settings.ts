/** Settings of a scenario may name who acts and where, before any platform has given them ids. */

/** "$member" and "$channel" become "slack:U…" and "slack:C…", or Discord's. */
export const filledIn = (
	settings: Record<string, string>,
	{ member, channel }: { member: string; channel: string },
): Record<string, string> =>
	Object.fromEntries(
		Object.entries(settings).map(([name, value]) => [
			name,
			value.replaceAll('$member', member).replaceAll('$channel', channel),
		]),
	);
