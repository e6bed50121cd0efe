/** One way of asking for each kind of question, and what costs more than its kind usually does. */

import type { Question } from '../src/core/ask/question.ts';
import type { Programme } from '../src/core/programme/programme.ts';

/** Of a `hostile` text one wants to know that it is no weapon; nobody waits for its answer. */
export type Asking = { name: string; kind: string; text: string; hostile?: boolean };

export function askingsFor({ people: [person], events: [event] }: Programme): readonly Asking[] {
	const name = person?.name ?? '';
	const ordinary = {
		help: 'help',
		greeting: 'hello',
		thanks: 'thank you',
		speakers: 'who is speaking?',
		person: `who is ${name}?`,
		when: 'when does it start in Nairobi?',
		code: 'what does C7 mean?',
		'no-such-code': 'what is C12?',
		term: 'what is the digital divide?',
		codes: 'which SDGs are covered?',
		related: 'which goals does C4 serve?',
		register: 'how do I register?',
		deadline: 'what is the deadline?',
		about: 'what is it about?',
		passage: 'what does it say about partnerships?',
		faq: event?.faq[0]?.asks[0] ?? '',
		correction: event?.corrections[0]?.printed ?? '',
		links: 'links',
		organisers: 'who organises it?',
		sessions: 'which sessions are there?',
		unknown: 'is there a recording?',
	} satisfies Record<Question['kind'], string>;
	return [
		...Object.entries(ordinary).map(([kind, text]) => ({ name: kind, kind, text })),
		{ name: 'person, misspelt', kind: 'person', text: `who is ${misspelt(name)}?` },
		{ name: 'a page of nonsense', kind: 'unknown', text: 'qwertz asdfgh yxcvbn '.repeat(47), hostile: true },
	];
}

/** The third last letter and the one behind it change places. */
const misspelt = (name: string): string => name.replace(/(.)(.)(.)$/u, '$2$1$3');
