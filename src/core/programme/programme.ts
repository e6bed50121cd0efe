/**
 * The programme: what is true, put together from content files and ready to be asked.
 *
 * Everything that a file refers to by id is resolved here once, so that nothing behind this door ever
 * meets a dangling reference.
 */

import type { EventFile, Organisation, WrittenPerson, WrittenSession } from './event.ts';
import type { Code, Glossary, Relations, Term, Vocabulary } from './vocabulary.ts';

export type ContentFile = EventFile | Vocabulary | Glossary | Relations;

export type Event = Omit<EventFile, 'sessions' | 'people'>;

export type Person = Omit<WrittenPerson, 'roles'> & {
	/** Unique over all loaded events: "event-id/person-id". */
	key: string;
	roles: readonly {
		title: WrittenPerson['roles'][number]['title'];
		organisations: readonly Organisation[];
	}[];
	/** Language of the plain texts of the file this stands in. */
	language: string;
};

/** The codes of one vocabulary that a session is tagged with. `all`: the source ticked every box. */
export type Tagging = { vocabulary: Vocabulary; codes: readonly Code[]; all: boolean };

export type Session = Omit<WrittenSession, 'speakers' | 'moderators' | 'codes'> & {
	/** Unique over all loaded events: "event-id/session-id". */
	key: string;
	event: Event;
	speakers: readonly Person[];
	moderators: readonly Person[];
	taggings: readonly Tagging[];
};

export type Programme = {
	events: readonly Event[];
	/** By start, then by key. */
	sessions: readonly Session[];
	people: readonly Person[];
	organisations: readonly Organisation[];
	vocabularies: readonly Vocabulary[];
	/** Each with the language of the plain texts of its glossary. */
	terms: readonly (Term & { language: string })[];
	relations: readonly Relations[];
};
