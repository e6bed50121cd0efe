/** Whom a message would notify: what Discord reads out of its content, and what the sender allowed of it. */

import type { MessageForm } from './message-form.ts';

/** 'everyone', ids of users, ids of roles. Without `allowed_mentions` everything in the content pings. */
export function pingsOf(
	{ content, allowed_mentions: allowed }: MessageForm,
	repliedTo?: string,
): readonly string[] {
	const parse = allowed ? (allowed.parse ?? []) : ['users', 'roles', 'everyone'];
	const everyone = /@(everyone|here)/.test(content) && parse.includes('everyone') ? ['everyone'] : [];
	const users = idsIn(content, /<@!?(\d+)>/g).filter(
		(id) => parse.includes('users') || allowed?.users?.includes(id),
	);
	const roles = idsIn(content, /<@&(\d+)>/g).filter(
		(id) => parse.includes('roles') || allowed?.roles?.includes(id),
	);
	const replied = repliedTo && (!allowed || allowed.replied_user) ? [repliedTo] : [];
	return [...new Set([...everyone, ...users, ...roles, ...replied])];
}

const idsIn = (content: string, mention: RegExp): readonly string[] =>
	content
		.matchAll(mention)
		.map(([, id = '']) => id)
		.toArray();
