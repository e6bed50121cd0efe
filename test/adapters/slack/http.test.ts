/** Slack over HTTP, on a server as the bot has one. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectSlack } from '../../../src/adapters/slack/index.ts';
import type { Form } from '../../../src/core/announce/deed.ts';
import { type Slack, startSlack } from '../../standins/slack/index.ts';
import { createHttpLine, type Line } from '../../standins/slack/line.ts';
import { createMember } from '../../standins/slack/member.ts';
import { directMessageOf } from '../../standins/slack/payloads.ts';
import { TOKENS } from '../../standins/slack/workspace.ts';
import { ending } from '../chat/doing.ts';
import { createLog, echo, nothingToDo, said, until, line as words } from './setting.ts';

type Setting = { slack: Slack; url: string; line: Line; lines: string[] };

async function mounted(before?: (slack: Slack) => void, announcer = nothingToDo): Promise<Setting> {
	const slack = await startSlack();
	before?.(slack);
	const { log, lines } = createLog();
	const { bot: botToken, signingSecret } = TOKENS;
	const connection = connectSlack({
		mode: 'http',
		botToken,
		signingSecret,
		apiUrl: slack.apiUrl,
		emcee: echo,
		announcer,
		organisers: [],
		log,
		delay: () => 1,
	});
	const server = createServer(connection.events);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/slack/events`;
	onTestFinished(async () => {
		await connection.stop();
		server.closeAllConnections();
		server.close();
		await slack.stop();
	});
	return { slack, url, line: createHttpLine(url, signingSecret), lines };
}

const DONE = said(words('Done.'));

const FORM: Form = {
	id: 'announce 1',
	title: 'Announce',
	submit: 'Save',
	fields: [{ kind: 'text', name: 'zone', label: 'Zone', required: false, long: false, value: '', most: 60 }],
};

describe('Slack over HTTP', () => {
	it('answers a command in the response, and events by posting', async () => {
		const { slack, line } = await mounted();
		const member = createMember(slack, line);
		expect(await member.command('what', 'C7')).toMatchObject({ text: 'You asked: what C7', private: true });
		expect(await member.mention('who speaks?')).toMatchObject({
			text: 'You asked: who speaks?',
			private: false,
		});
		expect(await member.direct('who speaks?')).toMatchObject({ text: 'You asked: who speaks?' });
	});

	it('opens a form, and takes it in', async () => {
		const { announcer, submissions } = ending((text) =>
			text === 'announce' ? { kind: 'form', form: FORM } : DONE,
		);
		const { slack, line } = await mounted(undefined, announcer);
		const member = createMember(slack, line);
		expect(await member.organise('announce')).toEqual({ title: 'Announce', fields: ['Zone'] });
		expect(await member.submit({ Zone: 'Asia/Manila' })).toMatchObject({ text: 'Done.', private: true });
		expect(submissions).toMatchObject([{ form: 'announce 1', values: { zone: ['Asia/Manila'] } }]);
	});

	it('keeps a question that comes before Slack told who the bot is', async () => {
		const { slack, line } = await mounted(({ mishaps }) => {
			mishaps.plan('auth.test', { kind: 'status', status: 500 }, 3);
		});
		expect(await createMember(slack, line).direct('early?')).toMatchObject({ text: 'You asked: early?' });
	});

	it('refuses what Slack did not sign, and says what may be wrong', async () => {
		const { slack, url, lines } = await mounted();
		const forged = createHttpLine(url, 'another secret');
		await expect(forged.deliver(directMessageOf('who speaks?'))).rejects.toThrow('401');
		await until(() => lines.some((line) => line.includes('copy the Signing Secret')));
		expect(slack.workspace.said).toEqual([]);
	});

	it('answers 500 to an event that got no reply, so that Slack sends it again', async () => {
		const { slack, line } = await mounted();
		slack.mishaps.plan('chat.postMessage', { kind: 'lost' });
		const delivery = directMessageOf('who speaks?');
		await expect(line.deliver(delivery)).rejects.toThrow('500');
		await line.deliver({ ...delivery, attempt: 1 });
		expect(slack.workspace.said).toHaveLength(2);
	});

	it('answers Slack’s question whether the address is right', async () => {
		const { line } = await mounted();
		const payload = { type: 'url_verification', token: 'unused', challenge: 'abc' };
		expect(await line.deliver({ kind: 'event', payload })).toEqual({ challenge: 'abc' });
	});

	it('knows no other path and no other method', async () => {
		const { url } = await mounted();
		expect((await fetch(`${url}/more`, { method: 'POST' })).status).toBe(404);
		expect((await fetch(url)).status).toBe(404);
	});
});
