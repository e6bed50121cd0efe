/** Who acts as an organiser is asked of Slack at every act. */

import { describe, expect, it } from 'vitest';
import { createMember } from '../../standins/slack/member.ts';
import { MEMBER } from '../../standins/slack/workspace.ts';
import { ending } from '../chat/doing.ts';
import { connected, line, type Setting, said } from './setting.ts';

describe('who acts as an organiser', () => {
	const who = async (organisers: string[], change?: (setting: Setting) => void) => {
		const { announcer, deeds } = ending(said(line('Done.')));
		const setting = await connected({ announcer, organisers });
		change?.(setting);
		await createMember(setting.slack, setting.slack.socket).organise('status');
		return { by: deeds[0]?.by, lines: setting.lines };
	};

	it('is an administrator as Slack says at that moment', async () => {
		const { by } = await who([], ({ slack }) => {
			const member = slack.workspace.people.get(MEMBER.user);
			if (member) member.is_admin = true;
		});
		expect(by).toMatchObject({ administrator: true });
	});

	it('is a member of those configured groups that Slack lists them in', async () => {
		const { by } = await who(['slack-group:S1', 'slack-group:S2', 'discord:77'], ({ slack }) => {
			slack.workspace.groups.set('S1', ['U1']).set('S2', ['U1', MEMBER.user]);
		});
		expect(by).toEqual({ id: 'slack:U0MEMBER', memberships: ['slack-group:S2'], administrator: false });
	});

	it.each(['users:read', 'usergroups:read'])(
		'has no rights from what Slack does not tell: %s',
		async (scope) => {
			const { by, lines } = await who(['slack-group:S1'], ({ slack }) => {
				slack.workspace.groups.set('S1', []);
				slack.workspace.scopes.delete(scope);
			});
			expect(by).toEqual({ id: 'slack:U0MEMBER', memberships: [], administrator: false });
			expect(lines.join('\n')).toContain(`It needs the scope ${scope}.`);
		},
	);
});
