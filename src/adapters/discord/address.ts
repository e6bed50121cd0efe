/** Direct messages on Discord are channels that are opened. */

import { Routes } from 'discord.js';
import { z } from 'zod';
import { type AddressOf, rememberAddresses } from '../chat/address.ts';
import type { Rest } from './rest.ts';

const Channel = z.object({ id: z.string() });

export const createAddressOf = (rest: Rest): AddressOf =>
	rememberAddresses(
		async (user) => (await rest.post(Routes.userChannels(), Channel, { recipient_id: user })).id,
	);
