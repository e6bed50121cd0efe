/** The few links that help where the programme is silent: where to register, where to read more. */

import { type Inline, link } from '../../answer/answer.ts';
import { say } from '../../answer/voice.ts';
import type { ReplyContext } from './context.ts';

const FEW = 3;

export function usefulLinks(context: ReplyContext): readonly (readonly Inline[])[] {
	const { phrases, programme } = context;
	return programme.events
		.flatMap((event) => [
			...event.links.map(({ title, url }) => [link(say(context, title, event.language), url)]),
			...event.registrations.map((one) => [
				link(phrases.register.forWhat(say(context, one.for, event.language)), one.url),
			]),
		])
		.slice(0, FEW);
}
