import { describe, expect, it } from 'vitest';
import { createResponses } from './responses.ts';
import { createWorkspace, MEMBER } from './workspace.ts';

function setting() {
	const workspace = createWorkspace();
	const responses = createResponses(workspace, 'http://slack');
	const { pathname } = new URL(responses.create(MEMBER.channel));
	return { workspace, responses, pathname };
}

describe('a response_url', () => {
	it('takes five messages and no more', () => {
		const { workspace, responses, pathname } = setting();
		const results = Array.from({ length: 6 }, () => responses.take(pathname, '{"text":"hello"}').ok);
		expect(results).toEqual([true, true, true, true, true, false]);
		expect(workspace.said).toHaveLength(5);
	});

	it('answers the asker only, unless told otherwise', () => {
		const { workspace, responses, pathname } = setting();
		responses.take(pathname, '{"text":"hello"}');
		responses.take(pathname, '{"text":"hello","response_type":"in_channel"}');
		expect(workspace.said.map((message) => message.private)).toEqual([true, false]);
	});

	it('complains about what Slack refuses, and about replacing the original', () => {
		const { workspace, responses, pathname } = setting();
		responses.take(pathname, '{}');
		responses.take(pathname, '{"text":"hello","replace_original":true}');
		expect(workspace.complaints).toEqual([
			'response: no_text: no text, no blocks',
			'response replaces the original',
		]);
	});

	it('replaces a message that only the asker sees', () => {
		const { workspace, responses } = setting();
		const original = responses.acknowledged(MEMBER.channel, { text: 'one' });
		const { pathname } = new URL(responses.create(MEMBER.channel, original));
		for (const text of ['two', 'three'])
			responses.take(pathname, JSON.stringify({ text, replace_original: true }));
		expect(workspace.said.map(({ text }) => text)).toEqual(['three']);
		expect(workspace.complaints).toEqual([]);
	});

	it('is not needed by what travels in the acknowledgement', () => {
		const { workspace, responses } = setting();
		expect(responses.acknowledged(MEMBER.channel, {})).toBeUndefined();
		responses.acknowledged(MEMBER.channel, { text: 'hello' });
		expect(workspace.said).toMatchObject([{ via: 'acknowledgement', text: 'hello', private: true }]);
	});
});
