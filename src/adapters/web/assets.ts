/** The files of the page. Each has a route of its own, so no path can ever lead out of the folder. */

import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Hono } from 'hono';

const FOLDER = new URL('./page/', import.meta.url);

const TYPES = new Map([
	['.css', 'text/css; charset=utf-8'],
	['.js', 'text/javascript; charset=utf-8'],
	['.svg', 'image/svg+xml'],
]);

export function addAssets(app: Hono): void {
	for (const name of readdirSync(FOLDER)) {
		const type = TYPES.get(extname(name));
		if (type) addAsset(app, name, type);
	}
}

/** `no-cache` lets the browser keep it but ask again, so that an update is seen at once. */
function addAsset(app: Hono, name: string, type: string): void {
	const content = readFileSync(new URL(name, FOLDER), 'utf8');
	const headers = { 'content-type': type, 'cache-control': 'no-cache' };
	app.get(`/${name}`, (context) => context.body(content, { headers }));
}
