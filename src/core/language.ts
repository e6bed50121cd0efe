/** A language Emcee speaks and understands: what it says, and the words it listens for. */

import type { Phrases } from './answer/phrases.ts';
import type { Lexicon } from './ask/lexicon.ts';
import type { Locale } from './people/locale.ts';

export type Language = { phrases: Phrases; lexicon: Lexicon };

/** English is always there: it is what a missing language falls back to. */
export type Languages = Partial<Record<Locale, Language>> & { en: Language };
