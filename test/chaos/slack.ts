/** Slack under stress. */

import { startSlack } from '../standins/slack/index.ts';
import { readMessage } from '../standins/slack/member.ts';
import type { Mishap, Mishaps } from '../standins/slack/mishap.ts';
import { MEMBER, TOKENS } from '../standins/slack/workspace.ts';
import type { Chance, Misfortune } from './mishaps.ts';
import { nameIn } from './order.ts';
import type { Platform } from './platform.ts';
import type { Sizes } from './sizes.ts';

export async function startStressedSlack(chance: Chance, sizes: Sizes): Promise<Platform> {
	const { channels, gone, lateMilliseconds } = sizes;
	const { workspace, apiUrl, stop } = await startSlack(mishapsBy(chance, lateMilliseconds));
	const ids = workspace.addChannels(channels);
	for (const id of ids.slice(0, gone)) {
		const channel = workspace.channels.get(id);
		if (channel) channel.is_archived = true;
	}
	return {
		apiUrl,
		token: TOKENS.bot,
		channels: ids.map((channel) => ({ platform: 'slack', channel })),
		desk: { platform: 'slack', channel: MEMBER.user, person: true },
		read({ channel, person }) {
			const id = person ? MEMBER.direct : channel;
			return workspace.said
				.filter((message) => message.channel === id)
				.map(readMessage)
				.join('\n');
		},
		complaints: () => workspace.complaints,
		close: stop,
	};
}

function mishapsBy(chance: Chance, lateMilliseconds: number): Mishaps {
	const late: Mishap = { kind: 'slow', milliseconds: lateMilliseconds };
	const of = (method: string, text = ''): Misfortune | undefined => {
		if (method === 'chat.postMessage') return chance.ofPost(nameIn(text));
		return method === 'conversations.history' ? chance.ofLook() : undefined;
	};
	return {
		plan() {},
		clear() {},
		next(method, args = {}) {
			const misfortune = of(method, args.text);
			return misfortune === 'accepted too late' ? late : misfortune && MISHAPS[misfortune];
		},
	};
}

const MISHAPS: Record<Exclude<Misfortune, 'accepted too late'>, Mishap> = {
	'refused with 500': { kind: 'status', status: 500 },
	'accepted, then 500': { kind: 'done-then-status', status: 500 },
	'accepted, then reset': { kind: 'lost' },
	'accepted, then silence': { kind: 'done-then-hang' },
	'asked to wait': { kind: 'status', status: 429, retryAfter: 1 },
};
