/** Autocomplete: what a half-typed option of a command may become, in words, best first. */

import { codeLabel } from './ask/replies/code-words.ts';
import { COMMANDS, type CommandName, type Suggests } from './commands.ts';
import type { Suggestion } from './emcee.ts';
import type { Locale } from './people/locale.ts';
import type { Suggestions } from './programme/find/suggest.ts';
import { inLanguage } from './programme/words.ts';

export function createSuggest(find: Suggestions) {
	return (name: CommandName, typed: string, locale: Locale): readonly Suggestion[] => {
		const command = COMMANDS.find((one) => one.name === name);
		return command && 'option' in command ? suggestions(command.option.suggests, typed, find, locale) : [];
	};
}

function suggestions(
	kind: Suggests,
	typed: string,
	find: Suggestions,
	locale: Locale,
): readonly Suggestion[] {
	switch (kind) {
		case 'nothing':
			return [];
		case 'people':
			return find.suggestPeople(typed).map(({ name }) => ({ label: name, value: name }));
		case 'sessions':
			return find.suggestSessions(typed).map(({ key, title, event }) => {
				const words = inLanguage(title, locale, event.language).text;
				return { label: words, value: key };
			});
		case 'codes':
			return find.suggestCodes(typed).map((found) => {
				if (found.kind === 'term') return { label: found.term.term, value: found.term.term };
				const value = codeLabel(found);
				return { label: `${value} · ${inLanguage(found.code.title, locale, 'en').text}`, value };
			});
	}
}
