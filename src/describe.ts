/** The commands in words, in the bot's default language, for platforms that register them. */

import { LANGUAGES } from './content/languages.ts';
import type { CommandName, DeedName, OptionName } from './core/commands.ts';
import type { Locale } from './core/people/locale.ts';

export function describe(locale: Locale) {
	const { phrases } = LANGUAGES[locale] ?? LANGUAGES.en;
	return {
		summary: phrases.commandSummary,
		organiserSummary: phrases.organiserSummary,
		command: (name: CommandName | DeedName): string => phrases.commands[name],
		option: (name: OptionName): string => phrases.options[name].description,
	};
}
