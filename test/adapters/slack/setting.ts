/** The adapter in this process, connected by the real client to a stand-in, with a core of one line. */

import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { connectSlack, type SlackConnection, type SlackOptions } from '../../../src/adapters/slack/index.ts';
import type { Outcome } from '../../../src/core/announce/deed.ts';
import type { Announcer } from '../../../src/core/announcer.ts';
import type { Answer, Block } from '../../../src/core/answer/answer.ts';
import type { Emcee } from '../../../src/core/emcee.ts';
import type { Log } from '../../../src/core/ports.ts';
import { type Slack, startSlack } from '../../standins/slack/index.ts';
import { TOKENS } from '../../standins/slack/workspace.ts';
import { ending } from '../chat/doing.ts';

export const answer = (...blocks: Block[]): Answer => ({ kind: 'about', locale: 'en', blocks });

export const line = (text: string): Block => ({ kind: 'line', parts: [{ kind: 'text', text }] });

/** Says back what it was asked, so that a test sees what reached the core. */
export const echo: Emcee = {
	respond: ({ input }) => ({
		answer: answer(line(input.kind === 'text' ? `You asked: ${input.text}` : input.name)),
		questions: [],
		because: [],
	}),
	suggest: () => [],
};

export const answering = (given: Answer): Emcee => ({
	...echo,
	respond: () => ({ answer: given, questions: [], because: [] }),
});

export const said = (...blocks: Block[]): Outcome => ({ kind: 'said', answer: answer(...blocks) });

export const nothingToDo: Announcer = ending(said(line('Nothing was done.'))).announcer;

export type Noted = { log: Log; lines: string[] };

export function createLog(): Noted {
	const lines: string[] = [];
	const note = (level: string) => (what: string, facts?: Record<string, unknown>) =>
		void lines.push(`${level} ${what}${facts ? ` ${JSON.stringify(facts)}` : ''}`);
	return { log: { info: note('info'), warn: note('warn'), error: note('error') }, lines };
}

export type Setting = { slack: Slack; connection: SlackConnection; lines: string[] };

type Change = Partial<
	Pick<SlackOptions, 'emcee' | 'announcer' | 'organisers' | 'botToken' | 'apiUrl' | 'delay'>
> & { appToken?: string };

/** `before` arranges what goes wrong from the start. */
export async function connectOverSocket(
	change: Change = {},
	before?: (slack: Slack) => void,
): Promise<Setting> {
	const slack = await startSlack();
	before?.(slack);
	const { log, lines } = createLog();
	const connection = connectSlack({
		mode: 'socket',
		botToken: TOKENS.bot,
		appToken: TOKENS.app,
		apiUrl: slack.apiUrl,
		emcee: echo,
		announcer: nothingToDo,
		organisers: [],
		log,
		delay: () => 1,
		...change,
	});
	onTestFinished(async () => {
		await connection.stop();
		await slack.stop();
	});
	return { slack, connection, lines };
}

export async function connected(change: Change = {}): Promise<Setting> {
	const setting = await connectOverSocket(change);
	await until(() => setting.connection.trouble() === undefined);
	return setting;
}

/** Looks every millisecond, for as long as a test may last. */
export async function until(fits: () => boolean): Promise<void> {
	while (!fits()) await sleep(1);
}
