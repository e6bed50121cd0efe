/** Processes that stand still or end between two steps: what only a step by itself can show. */

import { expect, it } from 'vitest';
import { attempt } from '../../src/core/announce/attempt.ts';
import { DELIVERY } from '../../src/core/announce/limits.ts';
import type { Messenger } from '../../src/core/announce/messenger.ts';
import { message, NOON } from '../contracts/planned.ts';
import { at } from '../core/announce/invented.ts';
import { openStage } from './stage.ts';

it('a process that was suspended before it sent leaves the message to whoever took over', async () => {
	const sent: string[] = [];
	const refuse = async (): Promise<never> => Promise.reject(new Error('not part of this'));
	const messenger: Messenger = {
		platform: 'slack',
		send: async (_, __, key) => ({ kind: 'sent', receipt: `r${sent.push(key)}` }),
		find: refuse,
		edit: refuse,
		remove: refuse,
		inspect: refuse,
	};
	const planned = message('a1');
	const completion = await attempt({
		claimed: { planned, token: 't', attempts: 0, perhapsSent: false },
		verdict: { kind: 'send', late: false, as: planned },
		messenger,
		word: () => ({ kind: 'announcement', locale: 'en', blocks: [] }),
		pace: (_, send) => send(),
		limits: DELIVERY,
		isOverdue: () => true,
		now: () => NOON,
		random: () => 1,
	});
	expect([sent, completion]).toEqual([
		[],
		{
			state: 'failed',
			why: 'Emcee stood still for too long to send it safely.',
			retryAt: at('2023-01-31T12:00:02Z'),
		},
	]);
});

it('organisers are told also when the process ends before it could write down that it failed', async () => {
	const set = await openStage(({ slack }) => [slack.gone]);
	const { slack } = set.platforms;
	const { ledger } = set.store;
	const complete = ledger.complete;
	ledger.complete = async () => Promise.reject(new Error('The process ended.'));
	await set.beatAt('09:50');
	ledger.complete = complete;
	await set.beatAt('09:51');
	expect(slack.read(slack.desk)).toEqual([
		`I could not post in slack:${slack.gone.channel}. The channel is archived. Unarchive it in Slack, or choose another one.`,
	]);
});
