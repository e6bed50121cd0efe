/**
 * What members and organisers do, besides asking: subscribe a channel, broadcast, be reminded.
 *
 * A deed is done once however often it is sent; what it says back is an answer like any other, perhaps a
 * form to fill in first. Buttons carry deeds as text (`confirm 8f3a`), so they work after a restart.
 */

import type { Answer } from '../answer/answer.ts';
import type { Asker } from '../people/asker.ts';
import type { Who } from '../people/organisers.ts';
import type { Destination } from './destination.ts';

export type Deed = {
	/** As typed after `/event-admin`, or after `/event` for a member's own: "announce mute", "remind start". */
	text: string;
	by: Who;
	/** The channel it was typed in; absent in a direct message. */
	here?: Destination;
	/** How to write to whoever acts. */
	person: Destination;
	asker: Asker;
};

export type Outcome =
	/** `progress` yields the same answer again as it changes, until what it tells of is done. */
	{ kind: 'said'; answer: Answer; progress?: AsyncIterable<Answer> } | { kind: 'form'; form: Form };

/** A form, as a modal where the platform has them. `id` comes back with what was filled in. */
export type Form = {
	id: string;
	title: string;
	submit: string;
	fields: readonly FormField[];
};

export type FormField = { name: string; label: string; required: boolean } & (
	| { kind: 'text'; long: boolean; value: string; most: number }
	| {
			kind: 'choice';
			several: boolean;
			options: readonly { label: string; value: string }[];
			chosen: readonly string[];
	  }
);

/** A form filled in: field name → values, one for a text. */
export type Submission = Omit<Deed, 'text'> & {
	form: string;
	values: Readonly<Record<string, readonly string[]>>;
};
