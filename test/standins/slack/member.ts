/** A member of the stand-in's workspace, asking the bot in each of Slack's ways. */

import type { Member, OpenForm, Seen } from '../../scenarios/member.ts';
import { buttonsOf, textsOf } from './blocks.ts';
import type { Slack } from './index.ts';
import type { Delivery, Line } from './line.ts';
import { readAsMember } from './markup.ts';
import { commandOf, directMessageOf, mentionOf, submissionOf, tapOf } from './payloads.ts';
import { MEMBER, type Said, type Workspace } from './workspace.ts';

export function createMember({ workspace, responses }: Slack, line: Line): Member {
	/** What came after it is the reply to what the member did last. */
	let asked = 0;

	const see = (reply: readonly Said[]): Seen => {
		if (workspace.complaints.length > 0) throw new Error(workspace.complaints.join('\n'));
		return seen(reply);
	};
	const replies = (): readonly Said[] =>
		workspace.said.filter((message) => message.turn > asked && message.via !== 'post');
	const opened = (): OpenForm | undefined => {
		const last = workspace.views.at(-1);
		return last && last.turn > asked
			? { title: last.view.title.text, fields: last.view.blocks.map(({ label }) => label.text) }
			: undefined;
	};

	/** An event is acknowledged when its reply is out, so all of it has been said by then. */
	const ask = async (delivery: Delivery): Promise<Seen> => {
		asked = workspace.turn();
		await line.deliver(delivery);
		return see(workspace.said.filter(({ turn }) => turn > asked));
	};
	/** A deed is acknowledged at once and answered later. */
	const act = async (delivery: Delivery): Promise<Seen | OpenForm> => {
		asked = workspace.turn();
		const payload = await line.deliver(delivery);
		responses.acknowledged(MEMBER.channel, payload);
		await workspace.until(() => replies().length > 0 || opened() !== undefined);
		return opened() ?? see(replies());
	};
	const tap = (label: string) => {
		const under = workspace.said.findLast((message) => findButton(message, label));
		const button = under && findButton(under, label);
		if (!button) throw new Error(`No button "${label}" in any reply.`);
		return act(tapOf(button, under, responses.create(under.channel, under)));
	};

	return {
		async command(name, argument = '') {
			const text = `${name} ${argument}`.trim();
			return asReply(await act(commandOf(text, responses.create(MEMBER.channel))));
		},
		mention: (text) => ask(mentionOf(text)),
		direct: (text) => ask(directMessageOf(text)),
		tap: async (label) => asReply(await tap(label)),
		organise: (text) => act(commandOf(text, responses.create(MEMBER.channel), { command: '/event-admin' })),
		open: async (label) => asForm(await tap(label)),
		async submit(values) {
			const last = workspace.views.at(-1);
			if (!last) throw new Error('No form is open.');
			return asReply(await act(submissionOf(last.view, values)));
		},
		async becomes(piece) {
			await workspace.until(() => seen(replies()).text.includes(piece));
			return see(replies());
		},
	};
}

/** What stands in the channel where the member organises, posted for everybody. */
export const readChannel = ({ said }: Workspace): readonly string[] =>
	said.filter(({ via, channel }) => via === 'post' && channel === MEMBER.channel).map(readMessage);

function asReply(reply: Seen | OpenForm): Seen {
	if ('fields' in reply) throw new Error(`The form "${reply.title}" opened instead of a reply.`);
	return reply;
}

function asForm(reply: Seen | OpenForm): OpenForm {
	if (!('fields' in reply)) throw new Error(`A reply came instead of a form: ${reply.text}`);
	return reply;
}

const findButton = ({ blocks }: Said, label: string) =>
	buttonsOf(blocks).find(({ text }) => text.text === label);

function seen(reply: readonly Said[]): Seen {
	return {
		text: reply.map(readMessage).join('\n'),
		private: reply.length > 0 && reply.every(isForAskerOnly),
		buttons: reply.flatMap(({ blocks }) => buttonsOf(blocks).map(({ text }) => text.text)),
	};
}

const isForAskerOnly = (message: Said): boolean => message.private || message.channel === MEMBER.direct;

/** Blocks hide the text beside them, as in Slack. */
export function readMessage({ text, blocks }: Said): string {
	if (blocks.length === 0) return readAsMember(text);
	return blocks
		.flatMap(textsOf)
		.map((object) => (object.type === 'mrkdwn' ? readAsMember(object.text) : object.text))
		.join('\n');
}
