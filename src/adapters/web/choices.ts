/** What the form offers: languages, zones, moments, commands and first questions, all from what is loaded. */

import { html } from 'hono/html';
import { COMMANDS, type Command, MEMBER_COMMAND } from '../../core/commands.ts';
import type { Emcee } from '../../core/emcee.ts';
import type { Asker } from '../../core/people/asker.ts';
import type { Locale } from '../../core/people/locale.ts';
import { ANOTHER, type Asking, NOW } from './asking.ts';
import type { ShownEvent } from './options.ts';
import type { Markup } from './previews/markup.ts';
import { tapButton } from './previews/tap-button.ts';

const option = (value: string, label: string, chosen: boolean): Markup =>
	html`<option value="${value}"${chosen && html` selected`}>${label}</option>`;

export function languageOptions({ locale }: Asking, spoken: readonly Locale[]): Markup {
	const named = spoken.map((tag) => option(tag, nameOf(tag), tag === locale));
	return html`${option('', 'As the question', locale === undefined)}${named}`;
}

/** In its own words: "français". */
const nameOf = (locale: Locale): string =>
	new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;

/** The script of the page adds all others that the browser knows. */
export function zoneOptions({ zone }: Asking, event: ShownEvent): Markup {
	const offered = [...new Set([event.zone, 'UTC', zone])];
	return html`${offered.map((id) => option(id, id === event.zone ? `${id} (event)` : id, id === zone))}`;
}

export function momentOptions({ moment }: Asking, event: ShownEvent): Markup {
	const offered = event.moments.map(({ label, at }) => ({ value: at.toString(), label }));
	const all = [{ value: NOW, label: 'Now' }, ...offered, { value: ANOTHER, label: 'Another time…' }];
	const unknown = all.every(({ value }) => value !== moment) ? [{ value: moment, label: moment }] : [];
	return html`${[...all, ...unknown].map(({ value, label }) => option(value, label, value === moment))}`;
}

/** Where "another time" starts from, before anybody chose one. */
export function wallTime({ wall, zone }: Asking, event: ShownEvent, now: Temporal.Instant): string {
	if (wall !== '') return wall;
	const at = event.moments[0]?.at ?? now;
	return at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** For the browser's own autocomplete: each command, and with each thing that it suggests. */
export function commandOptions(emcee: Emcee, asker: Asker): Markup {
	const lines = COMMANDS.flatMap((command: Command & (typeof COMMANDS)[number]) => {
		const bare = { value: `/${MEMBER_COMMAND} ${command.name}`, label: '' };
		const suggested = emcee.suggest(command.name, '', asker).slice(0, MOST_SUGGESTED);
		return [bare, ...suggested.map(({ value, label }) => ({ value: `${bare.value} ${value}`, label }))];
	});
	return html`${lines.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}`;
}

const MOST_SUGGESTED = 10;

/** The questions that the help answer proposes. */
export function exampleButtons(emcee: Emcee, asker: Asker): Markup {
	const { answer } = emcee.respond({ input: { kind: 'command', name: 'help' }, asker });
	const actions = answer.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []));
	return html`${actions.map(({ label, ask }) => tapButton(label, ask))}`;
}
