/** Discord under stress. */

import { setTimeout as sleep } from 'node:timers/promises';
import {
	broken,
	type Fault,
	type Faults,
	hang,
	rateLimited,
	reset,
	slow,
} from '../standins/discord/faults.ts';
import { startDiscord } from '../standins/discord/index.ts';
import { asRead } from '../standins/discord/reading.ts';
import type { Chance, Misfortune } from './mishaps.ts';
import { nameIn } from './order.ts';
import type { Platform } from './platform.ts';
import type { Sizes } from './sizes.ts';

export async function startStressedDiscord(chance: Chance, sizes: Sizes): Promise<Platform> {
	const { channels, gone, lateMilliseconds } = sizes;
	const { world, api, close } = await startDiscord({ faults: faultsBy(chance, lateMilliseconds) });
	const places = Array.from({ length: channels }, (_, at) => world.addChannel(`room-${at}`));
	for (const { id } of places.slice(0, gone)) world.channels.delete(id);
	return {
		apiUrl: api,
		token: world.token,
		channels: places.map(({ id }) => ({ platform: 'discord', channel: id })),
		desk: { platform: 'discord', channel: world.alice.id, person: true },
		read({ channel, person }) {
			const place = person ? world.direct(world.alice) : world.channels.get(channel);
			return (place?.messages ?? []).map(({ form }) => asRead(form.content)).join('\n');
		},
		complaints: () => [],
		close,
	};
}

function faultsBy(chance: Chance, lateMilliseconds: number): Faults {
	const of = (call: string, body: unknown): Misfortune | undefined => {
		if (/^POST \/channels\/\d+\/messages$/.test(call)) return chance.ofPost(nameIn(JSON.stringify(body)));
		return /^GET \/channels\/\d+\/messages$/.test(call) ? chance.ofLook() : undefined;
	};
	return {
		next() {},
		left: () => 0,
		take(call, body) {
			const misfortune = of(call, body);
			return misfortune === 'accepted too late'
				? slow(sleep(lateMilliseconds))
				: misfortune && FAULTS[misfortune];
		},
	};
}

const FAULTS: Record<Exclude<Misfortune, 'accepted too late'>, Fault> = {
	'refused with 500': broken(500),
	'accepted, then 500': broken(500, true),
	'accepted, then reset': reset(true),
	'accepted, then silence': hang(true),
	'asked to wait': rateLimited(0.5),
};
