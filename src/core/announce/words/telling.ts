/** What announcements are told from. */

import type { Voice } from '../../answer/voice.ts';
import { say } from '../../answer/voice.ts';
import type { Event, Programme, Session } from '../../programme/programme.ts';

export type Telling = Voice & { programme: Programme };

export const titleOf = ({ title, event }: Session, voice: Voice): string => say(voice, title, event.language);

export const eventTitle = ({ shortTitle, title, language }: Event, voice: Voice): string =>
	say(voice, shortTitle ?? title, language);

/** More than this nobody reads, and it would be more than one message. */
export const READABLE = 15;
