/** The workspace behind the stand-in: its channels, its people, and everything the bot said in it. */

import type { Content } from './message.ts';
import type { View } from './view.ts';

export const TOKENS = {
	bot: 'xoxb-4242-standin-bot',
	app: 'xapp-1-A0EMCEE-4242-standin-app',
	signingSecret: '0123456789abcdef0123456789abcdef',
} as const;

export const BOT = { user: 'U0EMCEE', bot: 'B0EMCEE', app: 'A0EMCEE', team: 'T0WORKSPACE' } as const;
export const MEMBER = { user: 'U0MEMBER', direct: 'D0MEMBER', channel: 'C0GENERAL' } as const;

/** What the app was installed with, as the README says. */
const SCOPES = [
	'commands',
	'app_mentions:read',
	'chat:write',
	'im:history',
	'im:write',
	'channels:read',
	'channels:history',
	'groups:read',
	'groups:history',
	'users:read',
	'usergroups:read',
];

export type Channel = {
	id: string;
	name: string;
	is_im: boolean;
	is_private: boolean;
	is_archived: boolean;
	is_member: boolean;
};

type Person = { id: string; name: string; tz: string; is_admin: boolean; deleted: boolean };

/** `via` is how it came: only what is posted has a `ts` that later calls can name. */
export type Said = Content & {
	via: 'post' | 'ephemeral' | 'acknowledgement' | 'response';
	channel: string;
	ts: string;
	private: boolean;
	/** Counts on with whatever is said or changed. */
	turn: number;
};

type OpenedView = { view: View; turn: number };

export type Workspace = {
	readonly channels: Map<string, Channel>;
	readonly people: Map<string, Person>;
	/** Who is in which user group. */
	readonly groups: Map<string, readonly string[]>;
	readonly scopes: Set<string>;
	/** In order of arrival, without what was removed. */
	readonly said: readonly Said[];
	/** Modals, in order of opening. */
	readonly views: readonly OpenedView[];
	/** Pings, broken markup and refused messages: empty after a good test. */
	readonly complaints: string[];
	/** The last turn. */
	turn(): number;
	say(message: Omit<Said, 'ts' | 'turn'>): Said;
	change(message: Said, content: Content): Said;
	remove(message: Said): void;
	open(view: View): void;
	/** The first message that fits, said already or yet to come. */
	heard(fits: (message: Said) => boolean): Promise<Said>;
	/** Once this holds; looked at whenever something changes. */
	until(holds: () => boolean): Promise<void>;
	/** More channels that the bot is in; their ids. */
	addChannels(count: number): readonly string[];
	/** The key of every standing message that carries one, as often as it stands there. */
	keysIn(channel: string): readonly string[];
};

const channel = (id: string, name: string, is: Partial<Channel> = {}): Channel => ({
	id,
	name,
	is_im: false,
	is_private: false,
	is_archived: false,
	is_member: true,
	...is,
});

const CHANNELS = [
	channel(MEMBER.channel, 'general'),
	channel(MEMBER.direct, 'directmessage', { is_im: true }),
	channel('C0ARCHIVED', 'old', { is_archived: true }),
	channel('C0ELSEWHERE', 'elsewhere', { is_member: false }),
];

const person = (id: string, name: string, is: Partial<Person> = {}): Person => ({
	id,
	name,
	tz: 'Europe/Zurich',
	is_admin: false,
	deleted: false,
	...is,
});

const PEOPLE = [person(MEMBER.user, 'member'), person('U0LEFT', 'left', { deleted: true })];

const byId = <T extends { id: string }>(things: readonly T[]): Map<string, T> =>
	new Map(things.map((thing) => [thing.id, { ...thing }]));

export function createWorkspace(): Workspace {
	const channels = byId(CHANNELS);
	const said: Said[] = [];
	const views: OpenedView[] = [];
	const watching = new Set<() => void>();
	let seconds = 1_675_000_000;
	let turn = 0;

	const changed = <T>(result: T): T => {
		for (const look of watching) look();
		return result;
	};
	const until = (holds: () => boolean): Promise<void> =>
		new Promise((resolve) => {
			const look = () => {
				if (!holds()) return;
				watching.delete(look);
				resolve();
			};
			watching.add(look);
			look();
		});

	return {
		channels,
		people: byId(PEOPLE),
		groups: new Map(),
		scopes: new Set(SCOPES),
		said,
		views,
		complaints: [],
		turn: () => turn,
		say(message) {
			const told: Said = { ...message, ts: `${seconds++}.000100`, turn: ++turn };
			said.push(told);
			return changed(told);
		},
		change(message, content) {
			const at = said.findIndex(({ ts }) => ts === message.ts);
			const after: Said = { ...message, ...said[at], ...content, turn: ++turn };
			said[at] = after;
			return changed(after);
		},
		remove(message) {
			said.splice(said.indexOf(message), 1);
			changed(++turn);
		},
		open(view) {
			views.push({ view, turn: ++turn });
			changed(view);
		},
		async heard(fits) {
			await until(() => said.some(fits));
			const [message] = said.filter(fits);
			if (!message) throw new Error('What was heard is gone again.');
			return message;
		},
		until,
		addChannels(count) {
			const more = Array.from({ length: count }, (_, at) =>
				channel(`C0MORE${channels.size + at}`, `more-${at}`),
			);
			for (const one of more) channels.set(one.id, one);
			return more.map(({ id }) => id);
		},
		keysIn: (id) =>
			said
				.filter((message) => message.channel === id)
				.flatMap(({ metadata }) => (metadata ? [String(metadata.event_payload.key)] : [])),
	};
}
