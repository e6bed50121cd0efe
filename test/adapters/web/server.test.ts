import { once } from 'node:events';
import { request, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { WebOptions } from '../../../src/adapters/web/options.ts';
import { Fault } from '../../../src/core/fault.ts';
import { serve, serving } from './serve.ts';

const connection = (platform: string, trouble?: string): WebOptions['connections'][number] => ({
	platform,
	trouble: () => trouble,
	stop: async () => {},
});

/** As fetch would, but with a path and headers that fetch would not send. */
async function raw(url: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
	const { hostname, port } = new URL(url);
	const asked = request({ hostname, port, path, headers, method }).end();
	const [response] = await once(asked, 'response');
	response.setEncoding('utf8');
	return { status: response.statusCode, text: (await response.toArray()).join('') };
}

describe('the health checks', () => {
	it('say that the process is up', async () => {
		await serving({}, async (url) => {
			const response = await fetch(`${url}/healthz`);
			expect([response.status, await response.json()]).toEqual([200, { status: 'up' }]);
		});
	});

	it('say ready once every platform is connected', async () => {
		await serving({ connections: [connection('slack'), connection('discord')] }, async (url) => {
			const response = await fetch(`${url}/readyz`);
			expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }]);
		});
	});

	it('name the trouble of each platform that is not', async () => {
		const connections = [connection('slack', 'Slack refuses the token.'), connection('discord')];
		await serving({ connections }, async (url) => {
			const response = await fetch(`${url}/readyz`);
			const body = { status: 'not ready', troubles: { slack: 'Slack refuses the token.' } };
			expect([response.status, await response.json()]).toEqual([503, body]);
		});
	});
});

describe('a visitor', () => {
	it('gets the page under a policy that allows nothing inline and nothing from elsewhere', async () => {
		await serving({}, async (url) => {
			const { headers } = await fetch(url);
			expect(headers.get('content-security-policy')).toBe(
				"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
					"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
			);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
		});
	});

	it('can ask for the head alone', async () => {
		await serving({}, async (url) => {
			const response = await fetch(url, { method: 'HEAD' });
			expect([response.status, await response.text()]).toEqual([200, '']);
		});
	});

	it('reads a sentence where there is nothing', async () => {
		await serving({}, async (url) => {
			const response = await fetch(`${url}/nothing`);
			expect([response.status, await response.text()]).toEqual([
				404,
				'There is nothing here. The playground is at /.\n',
			]);
		});
	});

	it.each([
		'/../page.ts',
		'/..%2fpage.ts',
		'/%2e%2e/page.ts',
		'/page/style.css',
		'/tsconfig.json',
		'//style.css',
	])('finds no way out of the page folder by %s', async (path) => {
		await serving({}, async (url) => expect((await raw(url, path)).status).toBe(404));
	});

	it('must have come for this machine when Emcee listens on it alone', async () => {
		await serving({}, async (url) => {
			expect((await raw(url, '/', { host: 'rebound.example' })).status).toBe(421);
			expect((await raw(url, '/', { host: `localhost:${new URL(url).port}` })).status).toBe(200);
		});
	});

	it('may come by any name when Emcee listens to the world', async () => {
		await serving({ host: '0.0.0.0' }, async (url) => {
			expect((await raw(url.replace('0.0.0.0', '127.0.0.1'), '/', { host: 'emcee.example' })).status).toBe(
				200,
			);
		});
	});

	it('is not told the inside of a trouble', async () => {
		const payloads = {
			slack: () => {
				throw new Error('secret inside');
			},
			discord: () => [],
		};
		await serving({ payloads }, async (url) => {
			const response = await fetch(url);
			expect([response.status, await response.text()]).toEqual([
				500,
				'Something went wrong here; the log of Emcee says what.\n',
			]);
		});
	});
});

describe('the playground', () => {
	const answerTo = async (url: string, ask: string): Promise<string> =>
		(await fetch(`${url}/?${new URLSearchParams({ ask, moment: '2023-01-25T11:00Z' })}`)).text();

	it.each([
		['/event-admin undo', '/event-admin undo'],
		['/event remind start', '/event remind start'],
		['remind start', '/event remind start'],
	])('says of %s that it works in the chats only', async (typed, command) => {
		await serving({}, async (url) => {
			const answer = await answerTo(url, typed);
			expect(answer).toContain(`${command} works in Slack and Discord only; this page answers questions.`);
			expect(answer).not.toContain('You asked');
		});
	});

	it('tells the moment of asking as answers tell theirs', async () => {
		await serving({}, async (url) => {
			expect(await answerTo(url, 'when')).toContain(
				'Asked on Wednesday, 25 January 2023 at 14:00 (Africa/Nairobi)',
			);
		});
	});
});

describe('what Slack posts', () => {
	const post = (url: string) => fetch(`${url}/slack/events?x=1`, { method: 'POST', body: 'untouched=1' });

	it('reaches its listener untouched', async () => {
		const slackEvents: WebOptions['slackEvents'] = async (incoming, response) => {
			response.end(`${incoming.method} ${incoming.url} ${(await incoming.toArray()).join('')}`);
		};
		await serving({ slackEvents }, async (url) => {
			expect(await (await post(url)).text()).toBe('POST /slack/events?x=1 untouched=1');
		});
	});

	it('comes by the name of a tunnel', async () => {
		await serving({ slackEvents: (_, response) => response.end('taken') }, async (url) => {
			expect(await raw(url, '/slack/events', { host: 'tunnel.example' }, 'POST')).toEqual({
				status: 200,
				text: 'taken',
			});
		});
	});

	it('cannot end the process when the listener throws at it', async () => {
		const slackEvents = () => {
			throw new Error('unexpected path');
		};
		await serving({ slackEvents }, async (url) => {
			expect((await post(url)).status).toBe(500);
			expect((await fetch(`${url}/healthz`)).status).toBe(200);
		});
	});

	it('is a POST: a curious browser reads a sentence', async () => {
		await serving({ slackEvents: (_, response) => response.end() }, async (url) => {
			const response = await fetch(`${url}/slack/events`);
			expect([response.status, await response.text()]).toEqual([405, 'Slack posts its events here.\n']);
		});
	});

	it('finds nothing when Slack is not connected by HTTP', async () => {
		await serving({}, async (url) => expect((await post(url)).status).toBe(404));
	});
});

describe('the port', () => {
	it.each([
		['no..where', 'is a name that leads nowhere'],
		['192.0.2.1', 'is not an address of this machine'],
	])('of HOST=%s is told with the remedy', async (host, what) => {
		await expect(serve({ host })).rejects.toEqual(
			new Fault(
				'config-invalid',
				`HOST=${host} ${what}. ` +
					'Set HOST=127.0.0.1 for this machine alone, or HOST=0.0.0.0 for all its addresses.',
			),
		);
	});

	it('that is taken is told with the remedy', async () => {
		await serving({}, async (url) => {
			const port = Number(new URL(url).port);
			const failure = await serve({ port }).catch((error: unknown) => error);
			expect(failure).toBeInstanceOf(Fault);
			expect(failure).toMatchObject({
				code: 'port-taken',
				message:
					`Port ${port} on 127.0.0.1 is taken by another program. ` +
					`Stop that program or choose another port, as in PORT=${port + 1}.`,
			});
		});
	});

	it('is closed after the reply in flight went out', async () => {
		const asked = Promise.withResolvers<ServerResponse>();
		const web = await serve({ slackEvents: (_, response) => asked.resolve(response) });
		const reply = fetch(`${web.url}/slack/events`, { method: 'POST' }).then((response) => response.text());
		const inFlight = await asked.promise;
		const stopped = web.stop();
		inFlight.end('late');
		expect(await reply).toBe('late');
		await stopped;
		await expect(fetch(web.url)).rejects.toThrow();
	});

	it('does not wait for a browser that only keeps a connection open', async () => {
		const web = await serve();
		const idle = connect(Number(new URL(web.url).port), '127.0.0.1');
		await once(idle, 'connect');
		const begun = performance.now();
		await Promise.all([web.stop(), once(idle, 'close')]);
		expect(performance.now() - begun).toBeLessThan(1_000);
	});
});
