/** The two stand-ins alike, so that each fault is told once and tried on both. */

import type { Destination } from '../../src/core/announce/destination.ts';
import { broken, type Fault, hang, rateLimited, reset } from '../standins/discord/faults.ts';
import { startDiscord } from '../standins/discord/index.ts';
import { asRead } from '../standins/discord/reading.ts';
import { startSlack } from '../standins/slack/index.ts';
import { readMessage } from '../standins/slack/member.ts';
import type { Mishap } from '../standins/slack/mishap.ts';
import { MEMBER, TOKENS } from '../standins/slack/workspace.ts';

export const LOST_ANSWERS = ['accepted, then 500', 'accepted, then reset', 'accepted, then silence'] as const;

export type Misfortune = (typeof LOST_ANSWERS)[number] | 'refused with 503' | 'asked to wait';

/** Of the platform that asks to wait. */
const WAIT_SECONDS = 7;

export type Platform = {
	apiUrl: string;
	token: string;
	channel: Destination;
	/** Was archived or deleted after it had been subscribed. */
	gone: Destination;
	/** Emcee is not in it, or does not see it. */
	elsewhere: Destination;
	/** An organiser's direct messages. */
	desk: Destination;
	/** Befalls so many of the next posts. */
	mishap(kind: Misfortune, times?: number): void;
	/** The first line of each message there. */
	read(where: Destination): readonly string[];
	/** How often Emcee asked to post. */
	posts(): number;
	close(): Promise<void>;
};

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

export async function startSlackGround(): Promise<Platform> {
	const { workspace, mishaps, calls, apiUrl, stop } = await startSlack();
	const at = (channel: string): Destination => ({ platform: 'slack', channel });
	return {
		apiUrl,
		token: TOKENS.bot,
		channel: at(MEMBER.channel),
		gone: at('C0ARCHIVED'),
		elsewhere: at('C0ELSEWHERE'),
		desk: { ...at(MEMBER.user), person: true },
		mishap: (kind, times) => mishaps.plan('chat.postMessage', SLACK[kind], times),
		read({ channel, person }) {
			const id = person ? MEMBER.direct : channel;
			return workspace.said.filter((said) => said.channel === id).map((said) => firstLine(readMessage(said)));
		},
		posts: () => calls.filter(({ method }) => method === 'chat.postMessage').length,
		close: stop,
	};
}

const SLACK: Record<Misfortune, Mishap> = {
	'accepted, then 500': { kind: 'done-then-status', status: 500 },
	'accepted, then reset': { kind: 'lost' },
	'accepted, then silence': { kind: 'done-then-hang' },
	'refused with 503': { kind: 'status', status: 503 },
	'asked to wait': { kind: 'status', status: 429, retryAfter: WAIT_SECONDS },
};

const POST = /^POST \/channels\/\d+\/messages$/;

export async function startDiscordGround(): Promise<Platform> {
	const { world, faults, calls, api, close } = await startDiscord();
	const at = (channel: string): Destination => ({ platform: 'discord', channel });
	return {
		apiUrl: api,
		token: world.token,
		channel: at(world.general.id),
		gone: at('123456789012345678'),
		elsewhere: at(world.hidden.id),
		desk: { ...at(world.alice.id), person: true },
		mishap: (kind, times) => faults.next(POST, DISCORD[kind], times),
		read({ channel, person }) {
			const place = person ? world.direct(world.alice) : world.channels.get(channel);
			return (place?.messages ?? []).map(({ form }) => firstLine(asRead(form.content)));
		},
		posts: () => calls.filter(({ method, path }) => POST.test(`${method} ${path}`)).length,
		close,
	};
}

const DISCORD: Record<Misfortune, Fault> = {
	'accepted, then 500': broken(500, true),
	'accepted, then reset': reset(true),
	'accepted, then silence': hang(true),
	'refused with 503': broken(503),
	'asked to wait': rateLimited(WAIT_SECONDS),
};
