/** Who Emcee is on Discord. */

import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Rest } from './rest.ts';

export type Self = () => Promise<string>;

const User = z.object({ id: z.string() });

/** Asked once: an id never changes. */
export function createSelf(rest: Rest): Self {
	let known: string | undefined;
	return async () => {
		known ??= (await rest.get(Routes.user(), User)).id;
		return known;
	};
}
