/** What Discord takes as a message, with its limits; anything else is refused as it would be there. */

import { z } from 'zod';

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const Embed = z.object({
	title: z.string().max(256).optional(),
	description: z.string().max(4096).optional(),
	url: z.url().optional(),
	color: z.int().min(0).max(0xffffff).optional(),
	footer: z.object({ text: z.string().min(1).max(2048) }).optional(),
	author: z.object({ name: z.string().min(1).max(256) }).optional(),
	fields: z
		.array(z.object({ name: z.string().min(1).max(256), value: z.string().min(1).max(1024) }))
		.max(25)
		.optional(),
});

const EMBEDS_TOTAL = 6000;
const LINK_STYLE = 5;

/** https://discord.com/developers/docs/components/reference#button */
const Button = z
	.object({
		type: z.literal(2),
		style: z.int().min(1).max(LINK_STYLE),
		label: z.string().min(1).max(80),
		custom_id: z.string().min(1).max(100).optional(),
		url: z.url().max(512).optional(),
		disabled: z.boolean().optional(),
	})
	.refine(({ style, custom_id, url }) => (style === LINK_STYLE ? url && !custom_id : custom_id && !url), {
		error: 'A button has a custom_id, or a url when its style is link',
	});

/** https://discord.com/developers/docs/components/reference#action-row */
const Row = z.object({ type: z.literal(1), components: z.array(Button).min(1).max(5) });

const Snowflake = z.string().regex(/^\d{17,19}$/, 'Not a snowflake');

/** https://discord.com/developers/docs/resources/message#allowed-mentions-object */
const AllowedMentions = z
	.object({
		parse: z.array(z.enum(['users', 'roles', 'everyone'])).optional(),
		users: z.array(Snowflake).max(100).optional(),
		roles: z.array(Snowflake).max(100).optional(),
		replied_user: z.boolean().optional(),
	})
	.refine(
		({ parse, users, roles }) => !(parse?.includes('users') && users) && !(parse?.includes('roles') && roles),
		{
			error: 'parse and an explicit list of the same kind exclude each other',
		},
	);

const SUPPRESS_EMBEDS = 1 << 2;
export const EPHEMERAL = 1 << 6;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
const FLAGS = SUPPRESS_EMBEDS | EPHEMERAL | SUPPRESS_NOTIFICATIONS;

/** https://discord.com/developers/docs/resources/message#create-message-jsonform-params */
export const MessageForm = z
	.object({
		content: z.string().max(2000, 'Must be 2000 or fewer in length.').default(''),
		nonce: z.union([z.int(), z.string().max(25)]).optional(),
		enforce_nonce: z.boolean().default(false),
		embeds: z.array(Embed).max(10).default([]),
		components: z.array(Row).max(5).default([]),
		allowed_mentions: AllowedMentions.optional(),
		flags: z
			.int()
			.refine((flags) => (flags & ~FLAGS) === 0, 'Flags that a bot may not set')
			.default(0),
		message_reference: z
			.object({ message_id: Snowflake, fail_if_not_exists: z.boolean().default(true) })
			.optional(),
	})
	.refine(({ embeds }) => embeds.map(lengthOf).reduce((sum, length) => sum + length, 0) <= EMBEDS_TOTAL, {
		path: ['embeds'],
		error: `Embed size exceeds maximum size of ${EMBEDS_TOTAL}`,
	})
	.refine(
		({ components }) => areDistinct(buttonsOf(components).map(({ custom_id, url }) => custom_id ?? url)),
		{
			path: ['components'],
			error: 'Component custom id cannot be duplicated',
		},
	);

export type MessageForm = z.output<typeof MessageForm>;
export type Button = z.output<typeof Button>;

export const buttonsOf = (rows: readonly z.output<typeof Row>[]): readonly Button[] =>
	rows.flatMap((row) => row.components);

export const isEmpty = ({ content, embeds, components }: MessageForm): boolean =>
	content.trim() === '' && embeds.length === 0 && components.length === 0;

function lengthOf({
	title = '',
	description = '',
	footer,
	author,
	fields = [],
}: z.output<typeof Embed>): number {
	const texts = [title, description, footer?.text ?? '', author?.name ?? ''];
	return [...texts, ...fields.flatMap(({ name, value }) => [name, value])].join('').length;
}

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
