/** One message that is to be posted: what about, where, when, and until when it is worth saying. */

import type { Locale } from '../people/locale.ts';
import type { Destination } from './destination.ts';

export type Planned = {
	/** programme / subject / kind / scheduled instant / destination: the same thing is never planned twice. */
	key: string;
	destination: Destination;
	locale: Locale;
	subject: Subject;
	/** The policy rule, or `digest`, `reminder`, `broadcast`, `notice`. */
	kind: string;
	/** The scheduled instant: part of the key, so a moved session is a new thing. */
	at: Temporal.Instant;
	/** When it may go out: `at`, or the end of quiet hours. */
	due: Temporal.Instant;
	usefulUntil: Temporal.Instant;
};

/** What it is about, by keys of the programme, so that the words are made when it is said. */
export type Subject =
	/** All that starts at this instant: parallel sessions are one message. */
	| { kind: 'sessions'; event: string; starts: Temporal.Instant; sessions: readonly string[] }
	| { kind: 'deadline'; event: string; deadline: string }
	| { kind: 'digest'; event: string; day: Temporal.PlainDate }
	/** An organiser's own words; `ping` only when chosen in the form and confirmed. */
	| { kind: 'broadcast'; broadcast: string; text: string; ping: boolean }
	/** A member asked for it: of a session's start, of a deadline, or just of the event at a time. */
	| {
			kind: 'reminder';
			event: string;
			of: 'start' | 'deadline' | 'moment';
			session?: string;
			deadline?: string;
	  }
	/** To organisers: a delivery that failed for good, with its remedy. */
	| { kind: 'notice'; text: string };
