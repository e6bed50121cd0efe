/** What a supervisor asks: does the process run, and is every platform connected? */

import type { Context } from 'hono';
import type { Connection } from '../../core/ports.ts';

export const isUp = (context: Context) => context.json({ status: 'up' });

export const isReady = (connections: readonly Connection[]) => (context: Context) => {
	const troubles = connections.flatMap((connection) => {
		const trouble = connection.trouble();
		return trouble === undefined ? [] : [[connection.platform, trouble] as const];
	});
	if (troubles.length === 0) return context.json({ status: 'ready' });
	return context.json({ status: 'not ready', troubles: Object.fromEntries(troubles) }, 503);
};
