/** A real browser on the playground: Debian's Chromium, driven as a person would, with an ear on its console. */

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { render as renderDiscord } from '../../src/adapters/discord/render.ts';
import { render as renderSlack } from '../../src/adapters/slack/render.ts';
import { serve } from '../adapters/web/serve.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Undefined on a machine without any. */
export const CHROMIUM = PLACES.find((place) => existsSync(place));

/** Nothing but the page: no update, no first-run tour, no call home. */
const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

export const launch = (): Promise<Browser> =>
	chromium.launch({ ...(CHROMIUM && { executablePath: CHROMIUM }), args: QUIET });

/**
 * The page before the eyes of one visitor, who lives in Manila. The test fails if the browser complained of
 * anything but `expected`: an error of a script, something that the policy forbids, a dialog that hostile input opened.
 */
export async function open(
	browser: Browser,
	path = '/',
	options: BrowserContextOptions = {},
	expected: readonly unknown[] = [],
): Promise<{ page: Page; stopServer: () => Promise<void> }> {
	const web = await serve({ payloads: { slack: renderSlack, discord: renderDiscord } });
	const context = await browser.newContext({ timezoneId: 'Asia/Manila', locale: 'en-US', ...options });
	context.setDefaultTimeout(10_000);
	const page = await context.newPage();
	const complaints = listen(page);
	onTestFinished(async () => {
		await context.close();
		await web.stop();
		expect(complaints).toEqual(expected);
	});
	await page.goto(web.url + path);
	return { page, stopServer: web.stop };
}

function listen(page: Page): readonly string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('dialog', (dialog) => {
		complaints.push(`a dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	return complaints;
}
