/** A message as somebody sends it to Slack, and whether Slack takes it. */

import { z } from 'zod';
import { Blocks, buttonsOf, textsOf } from './blocks.ts';
import { faultsOf } from './markup.ts';

/** Fields come as form values or as JSON: "true" and true are the same to Slack. */
const Flag = z.union([z.boolean(), z.stringbool()]).optional();

const fromJson = <S extends z.ZodType>(schema: S) =>
	z.preprocess((value) => (typeof value === 'string' ? JSON.parse(value) : value), schema);

const MESSAGE = {
	text: z.string().max(40_000).default(''),
	blocks: fromJson(Blocks).default([]),
	thread_ts: z.string().optional(),
	metadata: fromJson(
		z.strictObject({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }),
	).optional(),
	parse: z.enum(['none', 'full']).optional(),
	link_names: Flag,
};

const UNFURLS = { unfurl_links: Flag, unfurl_media: Flag };

/** Bolt's client says with every call which workspace it means. */
const PLACE = { channel: z.string(), team_id: z.string().optional() };

/** Of chat.postMessage. */
export const Posted = z.strictObject({ ...MESSAGE, ...UNFURLS, ...PLACE });
export type Posted = z.output<typeof Posted>;

/** Of chat.update, which shows no previews and stays in its thread. */
export const Updated = z.strictObject({ ...MESSAGE, ...PLACE, ts: z.string() });

/** Of chat.postEphemeral. */
export const Ephemeral = z.strictObject({ ...MESSAGE, ...UNFURLS, ...PLACE, user: z.string() });

/** Of an acknowledgement with content, and of response_url. */
export const Response = z.strictObject({
	...MESSAGE,
	...UNFURLS,
	response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
	replace_original: Flag,
	delete_original: Flag,
});

export type Content = Pick<Posted, keyof typeof MESSAGE>;

export type Reading<T> = { kind: 'taken'; content: T } | { kind: 'refused'; error: string; why: string };

/** All blocks together: https://github.com/slackapi/bolt-js/issues/2509 */
const LONGEST_BLOCKS = 13_200;

export function readMessage<T extends Content>(schema: z.ZodType<T>, input: unknown): Reading<T> {
	const parsed = schema.safeParse(input);
	if (!parsed.success) {
		const error = parsed.error.issues.some(({ path }) => path[0] === 'blocks')
			? 'invalid_blocks'
			: 'invalid_arguments';
		return { kind: 'refused', error, why: z.prettifyError(parsed.error) };
	}
	const { text, blocks } = parsed.data;
	if (text === '' && blocks.length === 0)
		return { kind: 'refused', error: 'no_text', why: 'no text, no blocks' };
	const length = blocks.flatMap(textsOf).reduce((sum, object) => sum + object.text.length, 0);
	if (length > LONGEST_BLOCKS) return { kind: 'refused', error: 'msg_blocks_too_long', why: `${length}` };
	return { kind: 'taken', content: parsed.data };
}

/**
 * A ping on purpose stands alone in the first block, and first in the text: no text of others gets there by
 * chance.
 */
export function pingsEveryone({ text, blocks: [first] }: Content): boolean {
	return text.startsWith(EVERYBODY) && first?.type === 'section' && first.text.text === EVERYBODY;
}

const EVERYBODY = '<!channel>';

/** What Slack takes and a careful bot does not send: pings by chance, and markup made of foreign text. */
export function carelessness(content: Content): readonly string[] {
	const { parse, link_names } = content;
	const parsesNames = parse === 'full' || link_names === true;
	const { text, blocks } = pingsEveryone(content) ? withoutPing(content) : content;
	return [
		...faultsOf(text, parsesNames),
		...blocks
			.flatMap(textsOf)
			.flatMap((object) => (object.type === 'mrkdwn' ? faultsOf(object.text, object.verbatim !== true) : [])),
		...buttonsOf(blocks).flatMap(({ text }) => (text.text.trim() === '' ? ['a button without words'] : [])),
	];
}

const withoutPing = ({ text, blocks }: Content) => ({
	text: text.slice(EVERYBODY.length),
	blocks: blocks.slice(1),
});
