/** auth.test, users.* and usergroups.* */

import { BOT, type Workspace } from '../workspace.ts';
import { type Methods, needs, page, refuse } from './result.ts';

export function peopleMethods(workspace: Workspace): Methods {
	const { people, groups, channels } = workspace;
	return {
		'auth.test': () => ({
			ok: true,
			url: 'https://workspace.slack.com/',
			team: 'Workspace',
			user: 'emcee',
			team_id: BOT.team,
			user_id: BOT.user,
			bot_id: BOT.bot,
		}),
		'users.info': needs(workspace, 'users:read', ({ user = '' }) => {
			const found = people.get(user);
			return found ? { ok: true, user: found } : refuse('user_not_found');
		}),
		'users.conversations': needs(workspace, 'channels:read', (args) => {
			const joined = [...channels.values()].filter(({ is_im, is_member }) => is_member && !is_im);
			const { items, more } = page(joined, args);
			return { ok: true, channels: items.map(({ is_member: _, ...channel }) => channel), ...more };
		}),
		'usergroups.users.list': needs(workspace, 'usergroups:read', ({ usergroup = '' }) => {
			const users = groups.get(usergroup);
			return users ? { ok: true, users } : refuse('no_such_subteam');
		}),
	};
}
