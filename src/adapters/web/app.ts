/** The routes: which path shows what, and what a visitor reads when there is nothing to show. */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answerViews } from './answer-views.ts';
import { LONGEST_QUESTION, readAsking } from './asking.ts';
import { addAssets } from './assets.ts';
import { isReady, isUp } from './health.ts';
import type { WebOptions } from './options.ts';
import { page } from './page.ts';
import { guardedPages, onlyThisMachine } from './visitors.ts';

const LONGEST_BODY = 64 * 1024;

export function createApp(options: WebOptions): Hono {
	const app = new Hono();
	app.use(guardedPages, onlyThisMachine(options.host));
	app.get('/healthz', isUp);
	app.get('/readyz', isReady(options.connections));
	addAssets(app);
	addPlayground(app, options);
	app.notFound((context) => context.text('There is nothing here. The playground is at /.\n', 404));
	app.onError((error, context) => {
		options.log.error('A page could not be shown', { path: context.req.path, why: String(error) });
		return context.text('Something went wrong here; the log of Emcee says what.\n', 500);
	});
	return app;
}

function addPlayground(app: Hono, options: WebOptions): void {
	const { zone } = options.event;
	app.get('/', (context) => {
		const asking = readAsking(context.req.query(), { zone, language: browserLanguage(context) });
		if ('fault' in asking) return context.text(`${asking.fault} Start again at /.\n`, 400);
		return context.html(page(options, asking));
	});
	app.post('/api/ask', limitedBody, async (context) => {
		if (!isJson(context)) return context.text('Expected JSON, with content-type: application/json.\n', 415);
		const body: unknown = await context.req.json().catch(() => undefined);
		const asking = readAsking(body, { zone, language: browserLanguage(context) });
		if ('fault' in asking) return context.text(`${asking.fault}\n`, 400);
		return context.html(answerViews(options, asking));
	});
}

const limitedBody = bodyLimit({
	maxSize: LONGEST_BODY,
	onError: (context) =>
		context.text(`That is too long: a question has up to ${LONGEST_QUESTION} characters.\n`, 413),
});

/** A form on another site cannot send JSON without the browser asking us first, and we do not agree. */
const isJson = (context: Context): boolean =>
	context.req.header('content-type')?.split(';')[0] === 'application/json';

const browserLanguage = (context: Context): string | undefined =>
	context.req.header('accept-language')?.split(/[,;]/)[0];
