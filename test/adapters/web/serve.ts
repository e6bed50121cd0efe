/** The web on a free port, with a fake core behind it and whatever a test wants to be different. */

import { serveWeb } from '../../../src/adapters/web/index.ts';
import type { WebOptions } from '../../../src/adapters/web/options.ts';
import { LOCALES } from '../../../src/core/people/locale.ts';
import { fakeEmcee, NOW, STARTS } from './fake-emcee.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

const OPTIONS: WebOptions = {
	host: '127.0.0.1',
	port: 0,
	emcee: fakeEmcee,
	clock: { now: () => NOW },
	connections: [],
	event: {
		title: 'Garden conference',
		zone: 'Africa/Nairobi',
		moments: [{ label: 'When it starts', at: STARTS }],
	},
	locales: LOCALES,
	payloads: {
		slack: () => [{ text: 'as *Slack* says' }],
		discord: () => [{ content: 'as **Discord** says' }],
	},
	log: silent,
};

export const serve = (different: Partial<WebOptions> = {}) => serveWeb({ ...OPTIONS, ...different });

export async function serving<T>(
	different: Partial<WebOptions>,
	use: (url: string) => Promise<T>,
): Promise<T> {
	const web = await serve(different);
	try {
		return await use(web.url);
	} finally {
		await web.stop();
	}
}
