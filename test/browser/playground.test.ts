import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launch, open } from './browser.ts';

if (!CHROMIUM) {
	const line = '='.repeat(72);
	process.stderr.write(`\n${line}\nNO CHROMIUM: the playground was NOT tested in a browser.\n${line}\n`);
	it.skip('the playground was NOT tested in a browser: there is no Chromium', () => {});
}

const VIEWS = ['Slack', 'Discord', 'Plain text'] as const;
const CHATS = ['Slack', 'Discord'] as const;

const view = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const field = (page: Page) => page.getByRole('combobox', { name: 'Your question, or a command' });
const choose = (page: Page, label: string, option: string) =>
	page.getByLabel(label).selectOption({ label: option });

async function ask(page: Page, question: string): Promise<void> {
	await field(page).fill(question);
	await field(page).press('Enter');
}

/** Waits for it, in all views. */
async function seeAsked(page: Page, question: string): Promise<void> {
	for (const name of VIEWS)
		await view(page, name).getByText(`You asked: ${question}`, { exact: true }).waitFor();
}

/** Role and name of what has the focus: `button "Ask"`. */
async function focused(page: Page): Promise<string> {
	const [line = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n');
	return line.replace(/^- | \[.*|:.*/g, '');
}

describe.skipIf(!CHROMIUM)('the playground in a browser', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await launch();
	}, 60_000);
	afterAll(() => browser?.close());

	it('shows the answer to a typed question in three views', async () => {
		const { page } = await open(browser);
		await ask(page, 'who tends the roses?');
		await seeAsked(page, 'who tends the roses?');
		for (const name of CHATS) {
			await view(page, name).getByRole('heading', { name: 'Garden conference' }).waitFor();
			await view(page, name).getByRole('link', { name: 'The programme' }).waitFor();
		}
	});

	it('keeps each question at an address of its own', async () => {
		const { page } = await open(browser);
		for (const question of ['first', 'second']) {
			await ask(page, question);
			await seeAsked(page, question);
		}
		await page.reload();
		await seeAsked(page, 'second');
		await page.goBack();
		await seeAsked(page, 'first');
		expect(await field(page).inputValue()).toBe('first');
	});

	it.each(CHATS)('asks on when a button of %s is tapped, and keeps the reader there', async (name) => {
		const { page } = await open(browser);
		await view(page, name).getByRole('button', { name: 'Who speaks' }).click();
		await seeAsked(page, 'speakers');
		expect(await field(page).inputValue()).toBe('speakers');
		expect(await focused(page)).toBe(`region "${name}"`);
	});

	it('shows native dates in the zone of the reader, first the browser’s own, then the chosen one', async () => {
		const { page } = await open(browser);
		for (const name of CHATS)
			await view(page, name)
				.getByText(/Tuesday, May 6, 2031.*5:00\sPM/)
				.first()
				.waitFor();
		await choose(page, 'Time zone', 'New York');
		for (const name of CHATS)
			await view(page, name)
				.getByText(/Tuesday, May 6, 2031.*5:00\sAM/)
				.first()
				.waitFor();
		await view(page, 'Plain text').getByText('zone America/New_York').waitFor();
	});

	it('asks at the chosen moment, offered or one’s own', async () => {
		const { page } = await open(browser);
		const own = page.getByLabel('Date and time');
		expect(await own.isVisible()).toBe(false);
		await choose(page, 'Clock', 'When it starts');
		await view(page, 'Plain text').getByText('Asked at: 2031-05-06T09:00:00Z').waitFor();
		await choose(page, 'Clock', 'Another time…');
		await own.fill('2031-05-07T08:00');
		await own.blur();
		await view(page, 'Plain text').getByText('Asked at: 2031-05-07T00:00:00Z').waitFor();
	});

	it('asks in the chosen language', async () => {
		const { page } = await open(browser);
		await choose(page, 'Language', 'français');
		await view(page, 'Slack').getByText('Language: fr, client en').waitFor();
		await view(page, 'Discord').getByText('mardi 6 mai 2031').waitFor();
	});

	it('needs no mouse', async () => {
		const { page } = await open(browser);
		await view(page, 'Slack').getByText('zone not told').waitFor();
		const order = [await focused(page)];
		for (let step = 0; step < 7; step++) {
			await page.keyboard.press('Tab');
			order.push(await focused(page));
		}
		expect(order).toEqual([
			'combobox "Your question, or a command"',
			'button "Ask"',
			'button "Who speaks"',
			'button "When is it"',
			'combobox "Language"',
			'combobox "Time zone"',
			'combobox "Clock"',
			'link "The programme"',
		]);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await seeAsked(page, 'speakers');
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('link "The programme"');
	});

	it('recalls earlier questions with the arrows', async () => {
		const { page } = await open(browser);
		for (const question of ['first', 'second']) {
			await ask(page, question);
			await seeAsked(page, question);
		}
		const recalled: string[] = [];
		for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
			await field(page).press(key);
			recalled.push(await field(page).inputValue());
		}
		expect(recalled).toEqual(['first', 'first', 'second', '', 'second']);
	});

	it('tells a screen reader the answer once', async () => {
		const { page } = await open(browser);
		await ask(page, 'who?');
		await seeAsked(page, 'who?');
		const spoken = await page.getByRole('status').textContent();
		expect(spoken?.match(/You asked: who\?/g)).toHaveLength(1);
	});

	it('shows hostile input as text', async () => {
		const { page } = await open(browser);
		const hostile = '<img src=x onerror=alert(1)> <script>alert(2)</script> "\' {{7+7}}';
		await ask(page, hostile);
		await seeAsked(page, hostile);
		await page.reload();
		await seeAsked(page, hostile);
	});

	it('fits a phone, whatever is in the answer', async () => {
		const { page } = await open(browser, '/', { viewport: { width: 390, height: 844 } });
		const long = `${'w'.repeat(300)} https://example.org/${'a/'.repeat(150)}`;
		await ask(page, long);
		await seeAsked(page, long);
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
	});

	it.each([
		['light', 'rgb(245, 246, 248)'],
		['dark', 'rgb(18, 19, 24)'],
	] as const)('is %s when the visitor wishes so', async (colorScheme, paper) => {
		const { page } = await open(browser, '/', { colorScheme });
		expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(paper);
	});

	it('reads each paragraph in its own direction', async () => {
		const { page } = await open(browser, '/?locale=ar');
		expect(await view(page, 'Discord').locator('li:dir(rtl)').allTextContents()).toEqual(['حديقة النباتات']);
		expect(await view(page, 'Discord').locator('h3:dir(ltr)').allTextContents()).toEqual([
			'Garden conference',
		]);
	});

	it('works without any script', async () => {
		const { page } = await open(browser, '/', { javaScriptEnabled: false });
		await ask(page, 'who?');
		await seeAsked(page, 'who?');
		await view(page, 'Slack').getByRole('button', { name: 'When is it' }).click();
		await seeAsked(page, 'when');
	});

	it('says so when Emcee is gone, and keeps the last answer', async () => {
		const lost = ['Failed to load resource: net::ERR_CONNECTION_REFUSED'];
		const { page, stopServer } = await open(browser, '/?ask=before', {}, lost);
		await seeAsked(page, 'before');
		await stopServer();
		await ask(page, 'after');
		await page.getByRole('alert').getByText('Emcee does not answer. Is it still running?').waitFor();
		await seeAsked(page, 'before');
	});
});
