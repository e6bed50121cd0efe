import { describe, expect, it } from 'vitest';
import { isOrganiser, type Who } from '../../../src/core/people/organisers.ts';

const member: Who = { id: 'slack:U1', memberships: [], administrator: false };

describe('an organiser', () => {
	it.each([
		['is named by id', { ...member, id: 'slack:U9' }, true],
		['is in a named group', { ...member, memberships: ['slack-group:S1'] }, true],
		['has a named role', { ...member, id: 'discord:5', memberships: ['discord-role:7'] }, true],
		['administers the place', { ...member, administrator: true }, true],
		['is not just any member', member, false],
		['is not somebody of the same id elsewhere', { ...member, id: 'discord:U9' }, false],
	])('%s', (_, who, expected) => {
		expect(isOrganiser(who, ['slack:U9', 'slack-group:S1', 'discord-role:7'])).toBe(expected);
	});
});
