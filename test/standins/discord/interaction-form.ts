/** What Discord takes as the first answer to an interaction. */

import { z } from 'zod';
import { MessageForm } from './message-form.ts';

const Choice = z.object({ name: z.string().min(1).max(100), value: z.string().max(100) });

const MESSAGE = 4;
const DEFERRED = 5;
const CHOICES = 8;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object */
export const CallbackForm = z.discriminatedUnion('type', [
	z.object({ type: z.literal(MESSAGE), data: MessageForm }),
	z.object({
		type: z.literal(DEFERRED),
		data: z.object({ flags: z.int().default(0) }).default({ flags: 0 }),
	}),
	z.object({ type: z.literal(CHOICES), data: z.object({ choices: z.array(Choice).max(25) }) }),
]);

export type CallbackForm = z.output<typeof CallbackForm>;
export type Choice = z.output<typeof Choice>;

export const isChoices = (form: CallbackForm): boolean => form.type === CHOICES;
