import { describe, expect, it } from 'vitest';
import { serving } from './serve.ts';

const ask = (url: string, body: unknown, type = 'application/json') =>
	fetch(`${url}/api/ask`, {
		method: 'POST',
		headers: { 'content-type': type, 'accept-language': 'fr-CH,de' },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});

/** What the plain view says, line by line. */
async function said(url: string, body: unknown): Promise<readonly string[]> {
	const answer = await (await ask(url, body)).text();
	const plain = answer.slice(answer.indexOf('id="plain"'));
	return Array.from(plain.matchAll(/<p dir="auto">(.*?)<\/p>/g), ([, line = '']) => line);
}

describe('a question of the page', () => {
	it('reaches Emcee with its language, its zone and its moment', async () => {
		const form = {
			ask: 'who speaks?',
			locale: 'ar',
			zone: 'Asia/Manila',
			moment: '2031-05-06T12:00:00+03:00',
		};
		await serving({}, async (url) => {
			const lines = await said(url, form);
			expect(lines).toContain('You asked: who speaks?');
			expect(lines).toContain('Asked at: 2031-05-06T09:00:00Z, zone Asia/Manila');
			expect(lines).toContain('Language: ar, client fr');
		});
	});

	it('is asked now, in the zone of the event, by whoever chose nothing', async () => {
		await serving({}, async (url) => {
			const lines = await said(url, { ask: 'when?' });
			expect(lines).toContain('Asked at: 2031-05-04T10:20:00Z, zone Africa/Nairobi');
			expect(lines).toContain('Language: the question’s, client fr');
		});
	});

	it('reads another time off the wall of the chosen zone', async () => {
		const form = { ask: 'when?', zone: 'America/New_York', moment: 'another', wall: '2031-05-06T08:15' };
		await serving({}, async (url) => {
			expect(await said(url, form)).toContain('Asked at: 2031-05-06T12:15:00Z, zone America/New_York');
		});
	});

	it.each([
		[{ ask: '/event who Ada' }, 'who Ada'],
		[{ ask: '  /EVENT  who Ada ' }, 'who Ada'],
		[{ ask: 'still typing', tap: 'speakers' }, 'speakers'],
		[{ ask: '/eventful' }, '/eventful'],
		[{ ask: '   ' }, '/event help'],
		[{}, '/event help'],
	])('%j asks: %s', async (form, asked) => {
		await serving({}, async (url) => expect(await said(url, form)).toContain(`You asked: ${asked}`));
	});

	it('is shown as text, whatever it holds', async () => {
		await serving({}, async (url) => {
			const answer = await (await ask(url, { ask: '<img src=x onerror=alert(1)>"&' })).text();
			expect(answer).not.toContain('<img');
			expect(answer).toContain('You asked: &lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
		});
	});

	it.each([
		[{ zone: 'Mars/Base' }, 'zone: expected a time zone such as Africa/Nairobi or +01:00.\n'],
		[{ locale: 'tlh' }, 'locale: expected a language that Emcee speaks.\n'],
		[{ moment: 'soon' }, 'moment: expected now, another or an instant.\n'],
		[{ moment: 'another', wall: '2031-05-06T08:15Z' }, 'wall: expected something like 2023-01-31T14:30.\n'],
		[{ wall: '2031-02-30T08:15' }, 'wall: expected something like 2023-01-31T14:30.\n'],
		[{ wall: 'noon' }, 'wall: expected something like 2023-01-31T14:30.\n'],
		[{ ask: 'a'.repeat(4_001) }, 'ask: a question may have up to 4000 characters.\n'],
		['nonsense', 'Expected an object with a question.\n'],
	])('that is not well formed (%#) is answered by a sentence', async (form, sentence) => {
		await serving({}, async (url) => {
			const response = await ask(url, form);
			expect([response.status, await response.text()]).toEqual([400, sentence]);
		});
	});

	it('of more than 64 KB is refused', async () => {
		await serving({}, async (url) =>
			expect((await ask(url, { ask: 'a'.repeat(65 * 1024) })).status).toBe(413),
		);
	});

	it('is not taken from a form on another site', async () => {
		await serving({}, async (url) => expect((await ask(url, '{}', 'text/plain')).status).toBe(415));
	});
});

describe('the page', () => {
	const open = async (url: string, query = ''): Promise<string> => (await fetch(`${url}/${query}`)).text();

	it('opens with an answer and with questions to tap', async () => {
		await serving({}, async (url) => {
			const page = await open(url);
			expect(page).toContain('You asked: /event help');
			expect(page).toContain(
				'<button form="asking" name="tap" value="speakers" dir="auto">Who speaks</button>',
			);
			expect(page).toContain('<option value="/event who Ada Lovelace">Ada Lovelace</option>');
		});
	});

	it('shows the question of its address again, with what was chosen', async () => {
		await serving({}, async (url) => {
			const page = await open(
				url,
				'?ask=who%3F&locale=fr&zone=Asia%2FTokyo&moment=another&wall=2031-05-06T08:15',
			);
			expect(page).toContain('You asked: who?');
			expect(page).toContain('value="who?"');
			for (const chosen of ['<option value="fr" selected>', '<option value="Asia/Tokyo" selected>']) {
				expect(page).toContain(chosen);
			}
			expect(page).toContain('<option value="another" selected>');
			expect(page).toContain('value="2031-05-06T08:15"');
		});
	});

	it('says what is wrong with an address that somebody edited', async () => {
		await serving({}, async (url) => {
			expect(await open(url, '?zone=Mars')).toBe(
				'zone: expected a time zone such as Africa/Nairobi or +01:00. Start again at /.\n',
			);
		});
	});

	it('weighs less than 50 KB with all that it loads', async () => {
		await serving({}, async (url) => {
			const page = await open(url);
			const loads = Array.from(page.matchAll(/(?:href|src)="(\/[^"]+\.\w+)"/g), ([, path = '']) => path);
			const bodies = await Promise.all(
				[...loads, '/history.js'].map(async (path) => (await fetch(url + path)).text()),
			);
			expect(loads.length).toBeGreaterThan(3);
			expect(page.length + bodies.join('').length).toBeLessThan(50_000);
		});
	});
});
