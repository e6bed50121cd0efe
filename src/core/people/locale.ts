/** The languages Emcee can speak: those of the United Nations. Content may hold text in any language. */

export const LOCALES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;

export type Locale = (typeof LOCALES)[number];

/** "fr-CA", "zh_Hans", "EN" → our locale; undefined for a language that Emcee does not speak. */
export function toLocale(tag: string | undefined): Locale | undefined {
	const language = tag?.toLowerCase().split(/[-_]/)[0];
	return LOCALES.find((locale) => locale === language);
}
