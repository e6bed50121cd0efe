/**
 * Puts content files together into the programme and finds everything that does not fit.
 *
 * Pure, and never gives up: a dangling reference is told and left out, the rest stands, so that one slip
 * in one file neither empties the programme nor hides the next slip. A vocabulary, glossary or table of
 * relations belongs to the programme only when an event lists it: other events have other codes.
 */

import { assembleEvent } from './assemble-event.ts';
import type { ContentFault, Shelf, Tell } from './content-fault.ts';
import type { EventFile } from './event.ts';
import type { ContentFile, Programme, Session } from './programme.ts';
import { checkReference, type Reference } from './reference-faults.ts';

export type Source<Content extends ContentFile = ContentFile> = { from: string; content: Content };

export type Assembled = { programme: Programme; faults: readonly ContentFault[] };

export function assemble(sources: readonly Source[]): Assembled {
	const faults: ContentFault[] = [];
	const tellOf: TellOf = (from) => (path, what) => faults.push({ from, path, what });

	const events = withOwnIds(sources.filter(isEvent), tellOf);
	const references = withOwnIds(sources.filter(isReference), tellOf);
	const shelf: Shelf<Reference> = new Map(references.map(({ content }) => [content.id, content]));
	for (const { from, content } of references) checkReference(content, shelf, tellOf(from));

	const assembled = events.map(({ from, content }) => assembleEvent(content, shelf, tellOf(from)));
	const used = [...new Set(assembled.flatMap((event) => event.references))];
	const programme: Programme = {
		events: assembled.map(({ event }) => event),
		sessions: assembled.flatMap(({ sessions }) => sessions).sort(byStart),
		people: assembled.flatMap(({ people }) => people),
		organisations: assembled.flatMap(({ organisations }) => organisations),
		vocabularies: used.filter((reference) => reference.kind === 'vocabulary'),
		terms: used.flatMap(termsOf),
		relations: used.filter((reference) => reference.kind === 'relations'),
	};
	return { programme, faults };
}

type TellOf = (from: string) => Tell;

const isEvent = (source: Source): source is Source<EventFile> => source.content.kind === 'event';
const isReference = (source: Source): source is Source<Reference> => source.content.kind !== 'event';

/** Of two files with one id the first stands and the second is told. */
function withOwnIds<S extends Source>(sources: readonly S[], tellOf: TellOf): readonly S[] {
	const firsts = new Map<string, S>();
	for (const source of sources) {
		const { id } = source.content;
		const first = firsts.get(id);
		if (first) tellOf(source.from)(['id'], `${first.from} has the id "${id}" too; give one of them another`);
		else firsts.set(id, source);
	}
	return [...firsts.values()];
}

function termsOf(reference: Reference): Programme['terms'] {
	if (reference.kind !== 'glossary') return [];
	return reference.terms.map((term) => ({ ...term, language: reference.language }));
}

function byStart(one: Session, other: Session): number {
	const order = Temporal.Instant.compare(one.starts.instant, other.starts.instant);
	return order || (one.key < other.key ? -1 : 1);
}
