/**
 * Opens and closes the port.
 *
 * Closing waits for the replies in flight and for nothing else: browsers keep idle connections open, which
 * would hold a plain `server.close()` for minutes.
 */

import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../core/fault.ts';

export type WebServer = { url: string; stop(): Promise<void> };

/** The bot has two seconds to end; what is not out by then would be cut anyway. */
const PATIENCE = 1_500;

/** Nobody needs longer to send 64 KB; who does keeps a connection busy on purpose. */
const SLOWEST_REQUEST = 10_000;

export async function listen(
	at: { host: string; port: number },
	handle: RequestListener,
): Promise<WebServer> {
	const server = createServer({ requestTimeout: SLOWEST_REQUEST, headersTimeout: SLOWEST_REQUEST }, handle);
	const replies = repliesInFlight(server);
	await open(server, at);
	return {
		url: addressOf(server, at.host),
		async stop() {
			server.close();
			await Promise.race([
				Promise.allSettled(Array.from(replies, (reply) => once(reply, 'close'))),
				sleep(PATIENCE, undefined, { ref: false }),
			]);
			server.closeAllConnections();
		},
	};
}

function repliesInFlight(server: Server): ReadonlySet<ServerResponse> {
	const replies = new Set<ServerResponse>();
	server.prependListener('request', (_, reply) => {
		replies.add(reply);
		reply.once('close', () => replies.delete(reply));
	});
	return replies;
}

async function open(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
	server.listen(port, host);
	try {
		await once(server, 'listening');
	} catch (error) {
		throw asFault(error, host, port);
	}
}

function asFault(error: unknown, host: string, port: number): unknown {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EADDRINUSE') {
		const remedy = `Stop that program or choose another port, as in PORT=${port + 1}.`;
		return new Fault('port-taken', `Port ${port} on ${host} is taken by another program. ${remedy}`, {
			cause: error,
		});
	}
	if (code === 'EACCES') {
		const remedy = 'Choose one above 1023, as in PORT=3000.';
		return new Fault('port-taken', `This system does not let Emcee have port ${port}. ${remedy}`, {
			cause: error,
		});
	}
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
		return notHere(host, 'is a name that leads nowhere', error);
	if (code === 'EADDRNOTAVAIL') return notHere(host, 'is not an address of this machine', error);
	return error;
}

function notHere(host: string, what: string, cause: unknown): Fault {
	const remedy = 'Set HOST=127.0.0.1 for this machine alone, or HOST=0.0.0.0 for all its addresses.';
	return new Fault('config-invalid', `HOST=${host} ${what}. ${remedy}`, { cause });
}

function addressOf(server: Server, host: string): string {
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
