/** The workspace behind the stand-in: its channels, its people, and everything the bot said in it. */

import type { Content } from './message.ts';

export const TOKENS = {
	bot: 'xoxb-4242-standin-bot',
	app: 'xapp-1-A0EMCEE-4242-standin-app',
	signingSecret: '0123456789abcdef0123456789abcdef',
} as const;

export const BOT = { user: 'U0EMCEE', bot: 'B0EMCEE', app: 'A0EMCEE', team: 'T0WORKSPACE' } as const;
export const MEMBER = { user: 'U0MEMBER', direct: 'D0MEMBER', channel: 'C0GENERAL' } as const;

type Channel = { id: string; name: string; is_im: boolean; is_archived: boolean; is_member: boolean };

/** `via` is how it came: only what is posted has a `ts` that later calls can name. */
export type Said = Content & {
	via: 'post' | 'acknowledgement' | 'response';
	channel: string;
	ts: string;
	private: boolean;
};

export type Workspace = {
	readonly channels: Map<string, Channel>;
	/** In order of arrival. */
	readonly said: readonly Said[];
	/** Pings, broken markup and refused messages: empty after a good test. */
	readonly complaints: string[];
	say(message: Omit<Said, 'ts'>): Said;
	update(ts: string, content: Content): Said | undefined;
	/** The first message that fits, said already or yet to come. */
	heard(fits: (message: Said) => boolean): Promise<Said>;
};

const channel = (id: string, name: string, is: Partial<Channel> = {}): [string, Channel] => [
	id,
	{ id, name, is_im: false, is_archived: false, is_member: true, ...is },
];

export function createWorkspace(): Workspace {
	const said: Said[] = [];
	const waiting = new Set<(message: Said) => void>();
	let seconds = 1_675_000_000;

	return {
		channels: new Map([
			channel(MEMBER.channel, 'general'),
			channel(MEMBER.direct, 'directmessage', { is_im: true }),
			channel('C0ARCHIVED', 'old', { is_archived: true }),
			channel('C0ELSEWHERE', 'elsewhere', { is_member: false }),
		]),
		said,
		complaints: [],
		say(message) {
			const told: Said = { ...message, ts: `${seconds++}.000100` };
			said.push(told);
			for (const hear of waiting) hear(told);
			return told;
		},
		update(ts, content) {
			const at = said.findIndex((message) => message.ts === ts && message.via === 'post');
			const before = said[at];
			if (!before) return undefined;
			const after = { ...before, ...content };
			said[at] = after;
			return after;
		},
		heard: (fits) =>
			new Promise((resolve) => {
				const before = said.find(fits);
				if (before) return resolve(before);
				const hear = (message: Said) => {
					if (!fits(message)) return;
					waiting.delete(hear);
					resolve(message);
				};
				waiting.add(hear);
			}),
	};
}
