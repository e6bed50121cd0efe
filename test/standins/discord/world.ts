/** What there is on this Discord: one application with its bot, one guild, its channels, its people. */

import type { StoredMessage } from './messages.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { snowflake } from './snowflake.ts';

export type User = {
	id: string;
	username: string;
	bot: boolean;
	locale: string;
	/** In the guild; change them to give or to withdraw a right. */
	roles: string[];
	permissions: bigint;
};

export type Channel = {
	id: string;
	name: string;
	/** With whom, for a direct message; undefined in the guild. */
	recipient?: User;
	/** Why the bot may not write here. */
	refusal?: Refusal;
	/** What the guild's roles give the bot and this channel takes away. */
	denied?: bigint;
	/** The bot is shown nothing of what was said, as without the permission to read the history. */
	silent?: boolean;
	messages: StoredMessage[];
};

export type World = {
	token: string;
	application: string;
	guild: string;
	/** A role that a member may be given. */
	team: string;
	bot: User;
	/** The member at the keyboard. */
	alice: User;
	/** The bot may not send direct messages to this one. */
	shy: User;
	/** Another bot, whom nobody should answer. */
	robot: User;
	channels: Map<string, Channel>;
	general: Channel;
	/** The bot sees it and may not write. */
	readOnly: Channel;
	/** The bot does not see it. */
	hidden: Channel;
	/** Everybody to whom the bot can open a direct message. */
	people: readonly User[];
	direct(user: User): Channel;
	/** One more channel in the guild. */
	addChannel(name: string): Channel;
};

/** `token` as Discord's look: the application's id in base64, a stamp, a signature. */
export function createWorld(token?: string): World {
	const application = snowflake();
	const alice = person('alice');
	const shy = person('shy');
	const general = place('general');
	const readOnly = { ...place('read-only', refuse.missingPermissions()), denied: SEND };
	const hidden = { ...place('hidden', refuse.missingAccess()), denied: VIEW };
	const channels = new Map<string, Channel>(
		[general, readOnly, hidden].map((channel) => [channel.id, channel]),
	);

	return {
		token: token ?? `${btoa(application).replace(/=+$/, '')}.stand-in.${'x'.repeat(27)}`,
		application,
		guild: snowflake(),
		team: snowflake(),
		bot: { ...person('emcee', true), id: application },
		alice,
		shy,
		robot: person('robot', true),
		channels,
		general,
		readOnly,
		hidden,
		people: [alice, shy],
		addChannel(name) {
			const channel = place(name);
			channels.set(channel.id, channel);
			return channel;
		},
		direct(user) {
			const known = channels.values().find(({ recipient }) => recipient?.id === user.id);
			if (known) return known;
			const channel = place(user.username, user === shy ? refuse.closedDirectMessages() : undefined, user);
			channels.set(channel.id, channel);
			return channel;
		},
	};
}

/** https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const READ_HISTORY = 1n << 16n;
export const MENTION_EVERYONE = 1n << 17n;
export const MANAGE_GUILD = 1n << 5n;
const USE_COMMANDS = 1n << 31n;
const USUAL = VIEW | SEND | READ_HISTORY | MENTION_EVERYONE | USE_COMMANDS;

const person = (username: string, bot = false): User => ({
	id: snowflake(),
	username,
	bot,
	locale: 'en-US',
	roles: [],
	permissions: USUAL,
});

const place = (name: string, refusal?: Refusal, recipient?: User): Channel => ({
	id: snowflake(),
	name,
	messages: [],
	...(refusal && { refusal }),
	...(recipient && { recipient }),
});
