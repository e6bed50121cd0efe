/**
 * What was said in a channel lately, newest first.
 *
 * Needs channels:history, groups:history or im:history; where the permission is missing this rejects, and
 * whoever wanted to know whether a message arrived goes on not knowing, which is safe: nothing is posted.
 */

import type { WebClient } from '@slack/web-api';

/** https://docs.slack.dev/reference/methods/conversations.history recommends no more. */
const PAGE = 200;

/** Five thousand messages: who wants to know after so many does not learn it here. */
const MOST_PAGES = 25;

/** At least the newest page, since `since` may be told by a clock that is ahead of Slack's. */
export async function* history(client: WebClient, channel: string, since: Temporal.Instant) {
	let cursor: string | undefined;
	for (let page = 0; page < MOST_PAGES; page++) {
		const { messages = [], response_metadata } = await client.conversations.history({
			channel,
			limit: PAGE,
			include_all_metadata: true,
			...(cursor && { cursor }),
		});
		yield* messages;
		cursor = response_metadata?.next_cursor;
		const oldest = Number(messages.at(-1)?.ts ?? 0);
		if (!cursor || oldest * 1_000 < since.epochMilliseconds) return;
	}
	throw new Error('Too much was said in the channel since then to look through.');
}
