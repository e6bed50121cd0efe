/**
 * Chooses among the languages a text is written in.
 *
 * The language found goes along, so that an answer can say "shown in English" instead of passing a text
 * off as a translation.
 */

import type { Text } from './schema.ts';

export type Words = { text: string; language: string };

/** `own` is the language of plain texts in the text's file. */
export function inLanguage(text: Text, locale: string, own: string): Words {
	if (typeof text === 'string') return { text, language: own };
	const language = [locale, 'en', own].find((wanted) => wanted in text) ?? Object.keys(text)[0] ?? own;
	return { text: text[language] ?? '', language };
}
