/** What was typed → the messages that answer it; an apology where answering itself broke. */

import { type Answer, text } from '../../core/answer/answer.ts';
import type { Emcee } from '../../core/emcee.ts';
import type { Asker } from '../../core/people/asker.ts';
import type { Log } from '../../core/ports.ts';
import { render, type SlackMessage } from './render.ts';

export type Reply = (typed: string) => readonly [SlackMessage, ...SlackMessage[]];

/** Slack tells neither language nor zone with a question, but shows dates in the reader's own zone. */
const ASKER: Asker = { nativeTime: true };

export function createReply(emcee: Emcee, log: Log): Reply {
	return (typed) => {
		try {
			return render(emcee.respond({ input: { kind: 'text', text: typed }, asker: ASKER }).answer);
		} catch (error) {
			log.error('Answering on Slack failed. This is a bug in Emcee.', { why: String(error) });
			return APOLOGY;
		}
	};
}

/** In English, as the languages live behind what has just broken. */
export const apology = (words: string): Answer => ({
	kind: 'unknown',
	locale: 'en',
	blocks: [{ kind: 'line', parts: [text(words)] }],
});

const APOLOGY = render(apology('Sorry, something broke on my side. Please ask again.'));
