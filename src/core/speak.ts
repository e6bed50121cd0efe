/** Which language to speak: the asker's choice, the asker's client's, the bot's; the first that Emcee speaks. */

import type { Language, Languages } from './language.ts';
import type { Asker } from './people/asker.ts';
import type { Locale } from './people/locale.ts';

export function speak(languages: Languages, asker: Asker, locale: Locale): [Locale, Language] {
	for (const wished of [asker.locale, asker.platformLocale, locale]) {
		const language = wished && languages[wished];
		if (language) return [wished, language];
	}
	return ['en', languages.en];
}
