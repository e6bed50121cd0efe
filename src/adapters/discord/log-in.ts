/** Brings a client online, or says in a sentence why it cannot be; a client that could not is ended. */

import { type Client, type CloseEvent, Events } from 'discord.js';
import type { EndableClient } from './client.ts';
import { toFault } from './failure.ts';

export async function logIn(
	{ client, end }: EndableClient,
	token: string,
	apiUrl: string,
): Promise<Client<true>> {
	const online = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
	const farewell = new Promise<CloseEvent>((resolve) => client.once(Events.ShardDisconnect, resolve));
	let closeCode: number | undefined;
	const gone = farewell.then(({ code }) => {
		closeCode = code;
		throw new Error('Discord closed the connection');
	});
	try {
		await Promise.race([client.login(token), gone]);
		return await Promise.race([online, gone]);
	} catch (error) {
		await end();
		throw toFault(error, closeCode, apiUrl);
	}
}
