/** In which language and at which moment something is said: all that words depend on besides their facts. */

import type { Locale } from '../people/locale.ts';
import type { Text } from '../programme/schema.ts';
import { inLanguage } from '../programme/words.ts';
import type { Block } from './answer.ts';
import { note } from './blocks.ts';
import type { Phrases } from './phrases.ts';
import type { TimeWords } from './time.ts';

export type Voice = {
	locale: Locale;
	phrases: Phrases;
	times: TimeWords;
	now: Temporal.Instant;
};

/** Vocabularies and glossaries have no language of their own: their plain text is English. */
const VOCABULARY_LANGUAGE = 'en';

export function say({ locale }: Pick<Voice, 'locale'>, text: Text, own = VOCABULARY_LANGUAGE): string {
	return inLanguage(text, locale, own).text;
}

/** A note when the words are shown in another language than the answer's; nothing when they are in it. */
export function languageNote(
	{ locale, phrases }: Pick<Voice, 'locale' | 'phrases'>,
	text: Text,
	own = VOCABULARY_LANGUAGE,
): readonly Block[] {
	const { language } = inLanguage(text, locale, own);
	if (language.split('-')[0] === locale) return [];
	const name = new Intl.DisplayNames(phrases.tag, { type: 'language' }).of(language) ?? language;
	return [note([{ kind: 'text', text: phrases.shownIn(name) }])];
}
