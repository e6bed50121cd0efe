/** response_urls: https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses */

import { carelessness, Response, readMessage } from './message.ts';
import type { Result } from './web-api.ts';
import type { Said, Workspace } from './workspace.ts';

export type Responses = {
	/** A new address for one command or tap, good for five messages; `original` is what was tapped. */
	create(channel: string, original?: Said): string;
	take(path: string, body: string): Result;
	/** What came inside an acknowledgement; undefined when it was empty. */
	acknowledged(channel: string, payload: unknown): Said | undefined;
};

const USES = 5;

export function createResponses(workspace: Workspace, origin: string): Responses {
	const open = new Map<string, { channel: string; left: number; original: Said | undefined }>();

	const take = (channel: string, via: Said['via'], input: unknown, original?: Said): Said | undefined => {
		const reading = readMessage(Response, input);
		if (reading.kind === 'refused') {
			workspace.complaints.push(`${via}: ${reading.error}: ${reading.why}`);
			return undefined;
		}
		const { response_type, replace_original, delete_original, ...content } = reading.content;
		workspace.complaints.push(...carelessness(content));
		if (replace_original && original?.private) return workspace.change(original, content);
		if (replace_original || delete_original) workspace.complaints.push(`${via} replaces the original`);
		return workspace.say({ ...content, via, channel, private: response_type === 'ephemeral' });
	};

	return {
		create(channel, original) {
			const path = `/responses/${open.size + 1}`;
			open.set(path, { channel, left: USES, original });
			return `${origin}${path}`;
		},
		take(path, body) {
			const address = open.get(path);
			if (!address || address.left === 0) return { ok: false, error: 'expired_url' };
			address.left -= 1;
			const taken = take(address.channel, 'response', JSON.parse(body), address.original);
			return taken ? { ok: true } : { ok: false, error: 'invalid_blocks' };
		},
		acknowledged(channel, payload) {
			const isEmpty = typeof payload !== 'object' || payload === null || Object.keys(payload).length === 0;
			return isEmpty ? undefined : take(channel, 'acknowledgement', payload);
		},
	};
}
