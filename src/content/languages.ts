/** The languages that are finished: phrases to speak and a lexicon to understand. */

import type { Languages } from '../core/language.ts';
import { LOCALES } from '../core/people/locale.ts';
import { en as lexicon } from './lexicon/en.ts';
import { en as phrases } from './phrases/en.ts';

export const LANGUAGES: Languages = { en: { phrases, lexicon } };

/** In the order of the United Nations' own list. */
export const SPOKEN = LOCALES.filter((locale) => LANGUAGES[locale] !== undefined);
