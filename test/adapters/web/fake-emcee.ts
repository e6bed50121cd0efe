/** A core of a few lines: repeats the question in every kind of block, so that a test can look for it. */

import { type Answer, code, link, strong, text } from '../../../src/core/answer/answer.ts';
import type { Emcee, Request } from '../../../src/core/emcee.ts';

export const STARTS = Temporal.Instant.from('2031-05-06T09:00Z');
export const NOW = Temporal.Instant.from('2031-05-04T10:20Z');

export const fakeEmcee: Emcee = {
	respond: (request) => ({ answer: answerTo(request), questions: [], because: [] }),
	suggest: (command) => (command === 'who' ? [{ label: 'Ada Lovelace', value: 'Ada Lovelace' }] : []),
};

function answerTo({ input, asker, at }: Request): Answer {
	const asked = input.kind === 'text' ? input.text : `/event ${input.name}`;
	const language = `${asker.locale ?? 'the question’s'}, client ${asker.platformLocale ?? 'unknown'}`;
	return {
		kind: 'help',
		locale: asker.locale ?? 'en',
		blocks: [
			{ kind: 'heading', text: 'Garden conference' },
			{ kind: 'line', parts: [text('You asked: '), strong(asked)] },
			{
				kind: 'fields',
				items: [
					{
						label: 'Begins',
						value: [
							{
								kind: 'when',
								from: STARTS,
								to: STARTS.add({ minutes: 90 }),
								text: 'Tuesday 09:00–10:30 (UTC)',
							},
						],
					},
					{ label: 'Asked at', value: [text(`${at}, zone ${asker.zone ?? 'not told'}`)] },
				],
			},
			{
				kind: 'list',
				items: [
					[link('The programme', 'https://example.org/a?b=1&c=2')],
					[text('Type '), code('C7')],
					[text('حديقة النباتات')],
				],
			},
			{ kind: 'note', parts: [text(`Language: ${language}`)] },
			{
				kind: 'actions',
				items: [
					{ label: 'Who speaks', ask: 'speakers' },
					{ label: 'When is it', ask: 'when' },
				],
			},
		],
	};
}
