/** A member of the stand-in's workspace, asking the bot in each of Slack's ways. */

import type { Member, Seen } from '../../scenarios/member.ts';
import { buttonsOf, textsOf } from './blocks.ts';
import type { Slack } from './index.ts';
import type { Delivery, Line } from './line.ts';
import { readAsMember } from './markup.ts';
import { commandOf, directMessageOf, mentionOf, tapOf } from './payloads.ts';
import { MEMBER, type Said } from './workspace.ts';

export function createMember({ workspace, responses }: Slack, line: Line): Member {
	let last: readonly Said[] = [];

	const see = (reply: readonly Said[]): Seen => {
		if (workspace.complaints.length > 0) throw new Error(workspace.complaints.join('\n'));
		last = reply;
		return seen(reply);
	};

	/** An event is acknowledged when its reply is out, so all of it has been said by then. */
	const ask = async (delivery: Delivery): Promise<Seen> => {
		const before = workspace.said.length;
		await line.deliver(delivery);
		return see(workspace.said.slice(before));
	};

	return {
		async command(name, argument = '') {
			const url = responses.create(MEMBER.channel);
			const payload = await line.deliver(commandOf(`${name} ${argument}`.trim(), url));
			const said = responses.acknowledged(MEMBER.channel, payload);
			return see(said ? [said] : []);
		},
		mention: (text) => ask(mentionOf(text)),
		direct: (text) => ask(directMessageOf(text)),
		async tap(label) {
			const under = last.find((message) => findButton(message, label));
			const button = under && findButton(under, label);
			if (!button) throw new Error(`No button "${label}" in the last reply.`);
			const before = workspace.said.length;
			await line.deliver(tapOf(button, under, responses.create(under.channel)));
			return see([await workspace.heard((message) => workspace.said.indexOf(message) >= before)]);
		},
	};
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
function readMessage({ text, blocks }: Said): string {
	if (blocks.length === 0) return readAsMember(text);
	return blocks
		.flatMap(textsOf)
		.map((object) => (object.type === 'mrkdwn' ? readAsMember(object.text) : object.text))
		.join('\n');
}
