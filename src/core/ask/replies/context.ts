/** What every reply is told from: the programme, the language, the asker and the moment. */

import type { AnswerKind, Block } from '../../answer/answer.ts';
import type { Voice } from '../../answer/voice.ts';
import type { Asker } from '../../people/asker.ts';
import type { Event, Programme, Session } from '../../programme/programme.ts';

export type ReplyContext = Voice & { programme: Programme; asker: Asker };

/** An answer that does not yet say its language. */
export type Draft = { kind: AnswerKind; blocks: readonly Block[] };

/** The session meant: the one named, else the only one of the programme. */
export function oneSession({ programme }: ReplyContext, key: string | undefined): Session | undefined {
	if (key !== undefined) return programme.sessions.find((session) => session.key === key);
	return programme.sessions.length === 1 ? programme.sessions[0] : undefined;
}

export function eventOf({ programme }: ReplyContext, id: string): Event | undefined {
	return programme.events.find((event) => event.id === id);
}
