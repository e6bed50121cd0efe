/** Answer → the messages of an announcement, as REST takes them. Pure. */

import type { Answer } from '../../core/answer/answer.ts';
import { LIMITS } from './limits.ts';
import { MARK_LENGTH } from './mark.ts';
import { type DiscordMessage, render } from './render.ts';

export type Announcement = Pick<DiscordMessage, 'content' | 'components' | 'flags'> & {
	allowed_mentions: { parse: readonly 'everyone'[] };
};

const EVERYONE = '@everyone\n';

/** Only the first of several pings. Room is left for what marks them. */
export function announcement(answer: Answer): readonly Announcement[] {
	const longest = LIMITS.content - MARK_LENGTH - EVERYONE.length;
	return render(answer, longest).map(({ content, components, flags }, at) => {
		const pings = answer.ping === true && at === 0;
		return {
			content: pings ? EVERYONE + content : content,
			components,
			flags,
			allowed_mentions: { parse: pings ? ['everyone'] : [] },
		};
	});
}
