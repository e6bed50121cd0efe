/** A core that says what it was asked, so that a test sees what an adapter made of it. */

import type { Outcome } from '../../../src/core/announce/deed.ts';
import type { Announcer } from '../../../src/core/announcer.ts';
import { type Answer, type Block, text } from '../../../src/core/answer/answer.ts';
import type { Emcee, Request } from '../../../src/core/emcee.ts';
import { ending } from '../chat/doing.ts';

/** Asked for "pages 3", it answers in three. */
export const parrot: Emcee = {
	respond: (request) => ({ answer: answer(blocks(request)), questions: [], because: [] }),
	suggest: (command, typed) => [
		{ label: `${command} ${typed}`, value: typed },
		{ label: 'x'.repeat(120), value: 'cut' },
		{ label: 'Left out', value: 'x'.repeat(101) },
	],
};

export const answer = (blocks: readonly Block[]): Answer => ({ kind: 'about', locale: 'en', blocks });

export const line = (words: string): Block => ({ kind: 'line', parts: [text(words)] });

function blocks({ input, asker }: Request): readonly Block[] {
	const said = input.kind === 'text' ? input.text : [input.name, input.argument].filter(Boolean).join(': ');
	const pages = Number(/pages (\d)/.exec(said)?.[1] ?? 0);
	if (pages > 0)
		return Array.from({ length: pages }, (_, page) => line(`page ${page + 1} ${'.'.repeat(1_900)}`));
	return [
		line(`${input.kind}: ${said}`),
		line(`language ${asker.platformLocale ?? 'unknown'}`),
		{ kind: 'actions', items: [{ label: 'More', ask: `more of ${said}` }] },
	];
}

export const said = (...words: string[]): Outcome => ({ kind: 'said', answer: answer(words.map(line)) });

export const idle: Announcer = ending(() => said('Nothing was done.')).announcer;
