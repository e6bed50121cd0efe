/** The servers that the bot is in, and what stands in them. */

import type { Call, Route } from './http.ts';
import { refuse } from './refusal.ts';
import { wireChannel, wireMember, wireUser } from './wire.ts';
import type { World } from './world.ts';

export function serverRoutes(world: World): readonly Route[] {
	const enter = ({ params }: Call): void => {
		if (params.guild !== world.guild) throw refuse.missingAccess();
	};
	return [
		{
			method: 'GET',
			path: '/users/@me/guilds',
			handle: () => ({
				status: 200,
				body: [
					{ id: world.guild, name: 'Stand-in', owner: false, permissions: String(world.bot.permissions) },
				],
			}),
		},
		{
			method: 'GET',
			path: '/guilds/:guild/channels',
			handle(call) {
				enter(call);
				const channels = world.channels.values().filter(({ recipient }) => !recipient);
				return { status: 200, body: channels.map((channel) => wireChannel(channel, world)).toArray() };
			},
		},
		{
			method: 'GET',
			path: '/guilds/:guild/members/:user',
			handle(call) {
				enter(call);
				const user = [world.bot, ...world.people].find(({ id }) => id === call.params.user);
				if (!user) throw refuse.unknownUser();
				return { status: 200, body: { user: wireUser(user), ...wireMember(user) } };
			},
		},
	];
}
