/** People, channels and guilds as Discord writes them in JSON: the fields that its clients look at. */

import type { Channel, User, World } from './world.ts';

export const wireUser = ({ id, username, bot }: User) => ({
	id,
	username,
	bot,
	discriminator: '0',
	global_name: null,
	avatar: null,
});

export const wireMember = ({ roles, permissions }: User) => ({
	roles,
	joined_at: '2023-01-01T00:00:00.000Z',
	deaf: false,
	mute: false,
	flags: 0,
	permissions: String(permissions),
});

const TEXT = 0;
const DIRECT = 1;

export function wireChannel({ id, name, recipient, messages, denied }: Channel, world: World) {
	const last_message_id = messages.at(-1)?.id ?? null;
	if (recipient) return { id, type: DIRECT, recipients: [wireUser(recipient)], last_message_id };
	const overwrite = { id: world.guild, type: 0, allow: '0', deny: String(denied) };
	return {
		id,
		type: TEXT,
		name,
		guild_id: world.guild,
		position: 0,
		permission_overwrites: denied ? [overwrite] : [],
		last_message_id,
	};
}

const wireRole = (id: string) => ({
	id,
	permissions: '0',
	position: 0,
	color: 0,
	hoist: false,
	managed: false,
	mentionable: false,
	flags: 0,
});

export const wireGuild = (world: World) => ({
	id: world.guild,
	name: 'Stand-in',
	unavailable: false,
	owner_id: world.alice.id,
	preferred_locale: 'en-US',
	member_count: 2,
	features: [],
	roles: [
		{ ...wireRole(world.guild), name: '@everyone' },
		{ ...wireRole(world.team), name: 'team' },
	],
	emojis: [],
	stickers: [],
	members: [{ user: wireUser(world.bot), ...wireMember(world.bot) }],
	channels: world.channels
		.values()
		.filter(({ recipient }) => !recipient)
		.map((channel) => wireChannel(channel, world))
		.toArray(),
	threads: [],
	presences: [],
	voice_states: [],
	stage_instances: [],
	guild_scheduled_events: [],
	soundboard_sounds: [],
});

export const wireApplication = (world: World) => ({
	id: world.application,
	name: 'Emcee',
	description: '',
	icon: null,
	flags: 0,
	bot: wireUser(world.bot),
	bot_public: true,
	bot_require_code_grant: false,
	verify_key: '0'.repeat(64),
});
