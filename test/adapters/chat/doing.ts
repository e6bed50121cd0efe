/** An announcer that always ends the same way, and a form that is too much for any platform. */

import type { Deed, Form, Outcome, Submission } from '../../../src/core/announce/deed.ts';
import type { Announcer } from '../../../src/core/announcer.ts';

/** `deeds` and `submissions` are what it was asked to do. */
export type Doing = { announcer: Announcer; deeds: Deed[]; submissions: Submission[] };

export function ending(outcome: Outcome | ((text: string) => Outcome | Promise<Outcome>)): Doing {
	const deeds: Deed[] = [];
	const submissions: Submission[] = [];
	const end = typeof outcome === 'function' ? outcome : () => outcome;
	const announcer: Announcer = {
		async act(deed) {
			deeds.push(deed);
			return end(deed.text);
		},
		async submit(submission) {
			submissions.push(submission);
			return end(submission.form);
		},
	};
	return { announcer, deeds, submissions };
}

/** `channels` are offered, the second and the third of them chosen. */
export const bigForm = (title: string, channels: readonly string[]): Form => ({
	id: 'broadcast 8f3a',
	title,
	submit: 'Preview',
	fields: [
		{ kind: 'text', name: 'words', label: 'Words', required: true, long: true, value: 'Lunch', most: 3_000 },
		{
			kind: 'choice',
			name: 'to',
			label: 'To',
			required: true,
			several: true,
			options: channels.map((value, at) => ({ label: `#${at}`, value })),
			chosen: channels.slice(1, 3),
		},
		{
			kind: 'choice',
			name: 'ping',
			label: 'Ping',
			required: true,
			several: false,
			options: [
				{ label: 'Nobody', value: 'nobody' },
				{ label: 'Everyone', value: 'everyone' },
			],
			chosen: ['nobody'],
		},
		{ kind: 'text', name: 'zone', label: 'Zone', required: false, long: false, value: '', most: 60 },
	],
});
