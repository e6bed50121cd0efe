/** Slack's mrkdwn: what in it pings, what is broken, and how a member reads it. */

const TOKEN = /<([^<>]*)>/gu;
const PING = /^(@|!(channel|here|everyone|subteam\^))/u;
const SOUND = /^(https?:\/\/[^|\s]+|mailto:[^|\s]+|!date\^\d+\^[^|^]+\|[^|]+|#C\w+)(\|[^|]*)?$/u;

/** `parsesNames`: Slack also looks for `@channel` in words. */
export function faultsOf(text: string, parsesNames: boolean): readonly string[] {
	const tokens = Array.from(text.matchAll(TOKEN), ([, inside = '']) => inside);
	const words = text.replaceAll(TOKEN, '');
	return [
		...tokens.filter((token) => PING.test(token)).map((token) => `pings <${token}>`),
		...tokens
			.filter((token) => !PING.test(token) && !SOUND.test(token))
			.map((token) => `means nothing: <${token}>`),
		...(/[<>]/u.test(words) ? [`an unescaped bracket in ${JSON.stringify(words)}`] : []),
		...(/&(?!amp;|lt;|gt;)/u.test(text) ? [`an unescaped ampersand in ${JSON.stringify(text)}`] : []),
		...(parsesNames && /@(channel|here|everyone)\b/u.test(words) ? ['pings by name'] : []),
	];
}

/** Dates as their fallback, links as words and address. */
export function readAsMember(text: string): string {
	return text
		.replaceAll(/<!date\^\d+\^[^|]*\|([^<>]*)>/gu, '$1')
		.replaceAll(/<([^<>|]+)\|([^<>]*)>/gu, '$2: $1')
		.replaceAll(/<([^<>|]+)>/gu, '$1')
		.replaceAll('\u200b', '')
		.replaceAll(/(?<=^|[\s(])\*(\S(?:[^*\n]*\S)?)\*/gmu, '$1')
		.replaceAll(/`([^`\n]+)`/gu, '$1')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}
