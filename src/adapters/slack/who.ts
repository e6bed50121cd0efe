/**
 * Who acts, as Slack knows at that moment: roles are asked for at every deed, since one withdrawn a minute ago
 * counts no more. What Slack does not tell is not established, and counts as no.
 */

import type { WebClient } from '@slack/web-api';
import type { OrganiserEntry, Who } from '../../core/people/organisers.ts';
import type { Log } from '../../core/ports.ts';

/** `zone` as in the person's profile. */
export type Person = { by: Who; zone?: string };

export type People = {
	/** With all that may make somebody an organiser. */
	organiser(user: string): Promise<Person>;
	member(user: string): Promise<Person>;
};

export function createPeople(client: WebClient, organisers: readonly OrganiserEntry[], log: Log): People {
	const entries = organisers.filter((entry) => entry.startsWith(GROUP));
	const askSlack = createAsking(log);
	const profileOf = (user: string) =>
		askSlack('users:read', async () => (await client.users.info({ user })).user);
	const isIn = (entry: OrganiserEntry, user: string) =>
		askSlack('usergroups:read', async () => {
			const { users = [] } = await client.usergroups.users.list({ usergroup: entry.slice(GROUP.length) });
			return users.includes(user) ? entry : undefined;
		});

	return {
		async organiser(user) {
			const [profile, ...groups] = await Promise.all([
				profileOf(user),
				...entries.map((one) => isIn(one, user)),
			]);
			const administrator = Boolean(profile?.is_admin || profile?.is_owner || profile?.is_primary_owner);
			const memberships = groups.filter((entry) => entry !== undefined);
			return { by: { id: idOf(user), memberships, administrator }, ...zoneOf(profile) };
		},
		async member(user) {
			const by = { id: idOf(user), memberships: [], administrator: false };
			return { by, ...zoneOf(await profileOf(user)) };
		},
	};
}

const GROUP = 'slack-group:';
const idOf = (user: string): string => `slack:${user}`;
const zoneOf = (profile: { tz?: string } | undefined) => (profile?.tz ? { zone: profile.tz } : {});

function createAsking(log: Log) {
	return async <T>(scope: string, ask: () => Promise<T>): Promise<T | undefined> => {
		try {
			return await ask();
		} catch (error) {
			log.warn(
				`Slack did not tell who somebody is; their rights count as none. It needs the scope ${scope}.`,
				{
					why: String(error),
				},
			);
			return undefined;
		}
	};
}
