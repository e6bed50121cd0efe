/** What Discord takes as the first answer to an interaction. */

import { z } from 'zod';
import { MessageForm } from './message-form.ts';
import { ModalForm } from './modal-form.ts';

const Choice = z.object({ name: z.string().min(1).max(100), value: z.string().max(100) });

const MESSAGE = 4;
const DEFERRED = 5;
const DEFERRED_CHANGE = 6;
const CHANGE = 7;
const CHOICES = 8;
const MODAL = 9;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object */
export const CallbackForm = z.discriminatedUnion('type', [
	z.object({ type: z.literal(MESSAGE), data: MessageForm }),
	z.object({
		type: z.literal(DEFERRED),
		data: z.object({ flags: z.int().default(0) }).default({ flags: 0 }),
	}),
	z.object({ type: z.literal(DEFERRED_CHANGE) }),
	z.object({ type: z.literal(CHANGE), data: MessageForm }),
	z.object({ type: z.literal(MODAL), data: ModalForm }),
	z.object({ type: z.literal(CHOICES), data: z.object({ choices: z.array(Choice).max(25) }) }),
]);

export type CallbackForm = z.output<typeof CallbackForm>;
export type Choice = z.output<typeof Choice>;

export const isChoices = (form: CallbackForm): boolean => form.type === CHOICES;

/** Only a button changes its own message, and what was sent off opens no further form. */
export function mayAnswer({ type }: CallbackForm, { kind }: { kind: string }): boolean {
	if (kind === 'autocomplete' || type === CHOICES) return kind === 'autocomplete' && type === CHOICES;
	if (type === CHANGE || type === DEFERRED_CHANGE) return kind === 'button';
	return type !== MODAL || kind !== 'submit';
}
