/**
 * What Slack sends → what a member asked. Pure; undefined where nobody asked anything.
 *
 * Slack writes mentions, links and emoji in a notation of its own; the core gets what the member saw.
 * https://docs.slack.dev/messaging/formatting-message-text
 */

/** The sliver of Slack's message events that is read here. */
export type MessageLike = {
	channel: string;
	ts: string;
	user?: string | undefined;
	text?: string | undefined;
	thread_ts?: string | undefined;
	channel_type?: string | undefined;
	subtype?: string | undefined;
	bot_id?: string | undefined;
	edited?: unknown;
};

/** `thread`: the message that the reply goes under. */
export type Asked = { text: string; channel: string; user?: string; thread?: string };

/** Answered in a thread, so that a busy channel stays readable. */
export function readMention(event: MessageLike, bot: string | undefined): Asked | undefined {
	if (!isAsked(event)) return undefined;
	return {
		...spoken(event, bot),
		thread: event.thread_ts ?? event.ts,
	};
}

/** Answered beside the question; in a thread only when the member asked in one. */
export function readDirectMessage(event: MessageLike, bot: string | undefined): Asked | undefined {
	if (event.channel_type !== 'im' || !isAsked(event)) return undefined;
	const asked = spoken(event, bot);
	return event.thread_ts === undefined ? asked : { ...asked, thread: event.thread_ts };
}

const spoken = ({ text = '', channel, user }: MessageLike, bot: string | undefined): Asked => ({
	text: asTyped(text, bot),
	channel,
	...(user && { user }),
});

/** Not by a bot, this one least of all, and neither an edit nor a notice such as "joined the channel". */
const isAsked = (event: MessageLike): boolean =>
	event.bot_id === undefined && event.subtype === undefined && event.edited === undefined;

/** Emoji say nothing in a question. */
export const asTyped = (text: string, bot?: string): string => plainWords(text, bot, EMOJI);

/** With emoji, which belong to what organisers write. */
export const asWritten = (text: string): string => plainWords(text);

function plainWords(text: string, bot?: string, without?: RegExp): string {
	const words = text.replaceAll(
		/<([^<>|]*)(?:\|([^<>]*))?>/gu,
		(_, target: string, label: string | undefined) => (target === `@${bot}` ? ' ' : shown(target, label)),
	);
	return (without ? words.replaceAll(without, ' ') : words)
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
		.trim();
}

/** `<@U1|ana>` is seen as "@ana", `<#C1|general>` as "#general", `<!here>` as "@here". */
function shown(target: string, label: string | undefined): string {
	const sign = /^[@#!]/u.exec(target)?.[0]?.replace('!', '@') ?? '';
	if (!label) return sign + target.slice(sign.length);
	return label.startsWith(sign) ? label : sign + label;
}

/** `:wave::skin-tone-2:`; a time such as 14:30:15 is none. */
const EMOJI = /(?<!\w):(?:[a-z][a-z0-9_+'-]*|\+1|-1|100):/gu;
