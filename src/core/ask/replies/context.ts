/** What every reply is told from: the programme, the language, the asker and the moment. */

import type { AnswerKind, Block, Inline } from '../../answer/answer.ts';
import type { Phrases } from '../../answer/phrases.ts';
import type { TimeWords, Zone } from '../../answer/time.ts';
import type { Asker } from '../../people/asker.ts';
import type { Locale } from '../../people/locale.ts';
import type { Event, Programme, Session } from '../../programme/programme.ts';
import type { Text } from '../../programme/schema.ts';
import { inLanguage } from '../../programme/words.ts';

export type ReplyContext = {
	programme: Programme;
	locale: Locale;
	phrases: Phrases;
	times: TimeWords;
	asker: Asker;
	now: Temporal.Instant;
};

/** An answer that does not yet say its language. */
export type Draft = { kind: AnswerKind; blocks: readonly Block[] };

/** Vocabularies and glossaries have no language of their own: their plain text is English. */
export const VOCABULARY_LANGUAGE = 'en';

export function say(context: ReplyContext, text: Text, own = VOCABULARY_LANGUAGE): string {
	return inLanguage(text, context.locale, own).text;
}

/** A note when the words are shown in another language than the reply's; nothing when they are in it. */
export function languageNote(context: ReplyContext, text: Text, own = VOCABULARY_LANGUAGE): readonly Block[] {
	const { language } = inLanguage(text, context.locale, own);
	if (language.split('-')[0] === context.locale) return [];
	const name = new Intl.DisplayNames(context.phrases.tag, { type: 'language' }).of(language) ?? language;
	return [note([{ kind: 'text', text: context.phrases.shownIn(name) }])];
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const line = (...parts: readonly (Inline | string)[]): Block => ({
	kind: 'line',
	parts: parts.map(inline),
});
export const note = (parts: readonly Inline[]): Block => ({ kind: 'note', parts });
export const list = (items: readonly (readonly Inline[])[]): readonly Block[] =>
	items.length === 0 ? [] : [{ kind: 'list', items }];

export const inline = (part: Inline | string): Inline =>
	typeof part === 'string' ? { kind: 'text', text: part } : part;

/** The session meant: the one named, else the only one of the programme. */
export function oneSession({ programme }: ReplyContext, key: string | undefined): Session | undefined {
	if (key !== undefined) return programme.sessions.find((session) => session.key === key);
	return programme.sessions.length === 1 ? programme.sessions[0] : undefined;
}

export function eventOf({ programme }: ReplyContext, id: string): Event | undefined {
	return programme.events.find((event) => event.id === id);
}

/** The printed zone is a label for a fixed offset only: "CET" would be wrong in July. */
export function zoneOf({ zone, zonePrinted }: Event): Zone {
	return /^[+-]/.test(zone) ? { id: zone, printed: zonePrinted } : { id: zone };
}
