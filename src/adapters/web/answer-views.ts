/**
 * One question, answered as a chat and as a terminal would, and shown three times.
 *
 * The chats do not tell Emcee where a member is, but show instants in the member's own time; a terminal is
 * told the zone, since plain text must name one.
 */

import { html } from 'hono/html';
import { type Answer, code, text as inline } from '../../core/answer/answer.ts';
import { plain } from '../../core/answer/plain.ts';
import { asDeed, MEMBER_COMMAND, ORGANISER_COMMAND, type Wanted } from '../../core/commands.ts';
import type { Input } from '../../core/emcee.ts';
import type { Asker } from '../../core/people/asker.ts';
import type { Asking } from './asking.ts';
import type { WebOptions } from './options.ts';
import { discordPreview } from './previews/discord.ts';
import type { Markup } from './previews/markup.ts';
import { plainPreview } from './previews/plain.ts';
import { formatFor, type Reader } from './previews/reader.ts';
import { slackPreview } from './previews/slack.ts';

type Needed = Pick<WebOptions, 'emcee' | 'clock' | 'payloads'>;

export function answerViews({ emcee, clock, payloads }: Needed, asking: Asking): Markup {
	const { locale, platformLocale, zone } = asking;
	const at = asking.at ?? clock.now();
	const reader: Reader = { locale: locale ?? platformLocale, zone, now: at };
	const language = { platformLocale, ...(locale && { locale }) };
	const deed = asDeed(asking.text);
	const answer = (asker: Asker): Answer =>
		deed ? onlyInChat(deed) : emcee.respond({ input: inputOf(asking), asker, at }).answer;

	const chatted = answer({ ...language, nativeTime: true });
	const slack = payloads.slack(chatted).map((payload) => slackPreview(payload, reader));
	const discord = payloads.discord(chatted).map((payload) => discordPreview(payload, reader));
	return html`<p class="asked-at">${askedAt(reader)}</p>
${chat('slack', 'Slack', asking, reader, slack)}
${chat('discord', 'Discord', asking, reader, discord)}
${view('plain', 'Plain text', plainPreview(plain(answer({ ...language, zone }))))}`;
}

/** An empty field asks for help. */
const inputOf = ({ text }: Asking): Input =>
	text === '' ? { kind: 'command', name: 'help' } : { kind: 'text', text };

/** The page only answers: it knows nobody to remind, and has no channel to announce in. */
function onlyInChat({ text, organiser }: Wanted): Answer {
	const command = `/${organiser ? ORGANISER_COMMAND : MEMBER_COMMAND} ${text}`.trim();
	const parts = [code(command), inline(' works in Slack and Discord only; this page answers questions.')];
	return { kind: 'unknown', locale: 'en', blocks: [{ kind: 'line', parts }] };
}

/** In the language of the page and in Emcee's own form, 14:30 rather than 2:30 PM, with the zone that the reader chose. */
function askedAt(reader: Reader): string {
	const style = { dateStyle: 'full', timeStyle: 'short', timeZone: reader.zone } as const;
	const words = new Intl.DateTimeFormat('en-GB', style).format(reader.now.epochMilliseconds);
	return `Asked on ${words} (${reader.zone})`;
}

type View = 'slack' | 'discord' | 'plain';

function chat(id: View, title: string, asking: Asking, reader: Reader, messages: readonly Markup[]): Markup {
	const time = formatFor(reader, reader.now, { timeStyle: 'short' });
	const question = html`<p dir="auto">${asking.text || `/${MEMBER_COMMAND} help`}</p>`;
	return view(
		id,
		title,
		html`${message('you', time, question)}${messages.map((body) => message('emcee', time, body))}`,
	);
}

function message(from: 'you' | 'emcee', time: string, body: Markup): Markup {
	const sender = from === 'you' ? html`<b>You</b>` : html`<b>Emcee</b> <span class="badge">App</span>`;
	return html`<article class="message ${from}">
<header>${sender} <small>${time}</small></header>
<div class="body">${body}</div>
</article>`;
}

/** Focusable, so that after a tap the keyboard goes on where it was. */
function view(id: View, title: string, content: Markup): Markup {
	return html`<section class="view" id="${id}" aria-labelledby="${id}-title" tabindex="-1">
<h2 id="${id}-title">${title}</h2>
<div class="screen">${content}</div>
</section>`;
}
