/**
 * Does what members and organisers ask to be done, and shows how it went: privately, or as a form.
 *
 * A form must be Discord's first answer, so nothing is promised before it is known that none comes; what takes
 * long is promised after two seconds, and its form then is opened by a button.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Form, Outcome } from '../../core/announce/deed.ts';
import type { Announcer } from '../../core/announcer.ts';
import type { Answer } from '../../core/answer/answer.ts';
import { organiserDeed, type Wanted } from '../../core/commands.ts';
import { modal, readModal } from './modal.ts';
import { type Openable, promise, whisper } from './whisper.ts';
import { type Circumstances, circumstances } from './who.ts';

export type Acting = {
	act(wanted: Wanted, from: Openable): Promise<void>;
	submit(from: ModalSubmitInteraction): Promise<void>;
	/** What to say where no interaction is: a message opens no form. */
	actByMessage(wanted: Wanted, who: Circumstances): Promise<Answer>;
};

/** Milliseconds. */
export type Patience = {
	/** Until an answer is promised: Discord waits three seconds for it. */
	soon: number;
	/** Between two changes of an answer: Discord takes five in five seconds, and nobody reads faster. */
	pause: number;
};

const PATIENCE: Patience = { soon: 2_000, pause: 1_500 };

export function createActing(announcer: Announcer, { soon, pause }: Patience = PATIENCE): Acting {
	return {
		async act(wanted, from) {
			const replaces = wanted.organiser && isInPrivateMessage(from);
			const acting = announcer.act({ text: wanted.text, ...circumstances(from) });
			const outcome = await Promise.race([acting, sleep(soon, undefined, { ref: false })]);
			if (outcome?.kind === 'form') return void (await from.showModal(modal(outcome.form)));
			if (outcome) return await whisper(from, outcome, pause, replaces);
			await promise(from, replaces);
			const late = asSaid(await acting, (form) => opener(form, wanted));
			await whisper(from, late, pause, replaces);
		},
		async submit(from) {
			const filledIn = readModal(from);
			if (!filledIn) return;
			await promise(from, false);
			const outcome = await announcer.submit({ ...filledIn, ...circumstances(from) });
			await whisper(from, asSaid(outcome, FORM_ELSEWHERE), pause);
		},
		async actByMessage({ text }, who) {
			return asSaid(await announcer.act({ text, ...who }), FORM_ELSEWHERE).answer;
		},
	};
}

type Said = Extract<Outcome, { kind: 'said' }>;

const asSaid = (outcome: Outcome, instead: (form: Form) => Answer): Said =>
	outcome.kind === 'said' ? outcome : { kind: 'said', answer: instead(outcome.form) };

/** Pressing it asks for the same again, and this time it comes soon. */
const opener = ({ title }: Form, { text, organiser }: Wanted): Answer => ({
	kind: 'done',
	locale: 'en',
	blocks: [{ kind: 'actions', items: [{ label: title, ask: organiser ? organiserDeed(text) : text }] }],
});

const FORM_ELSEWHERE = (): Answer => ({
	kind: 'unknown',
	locale: 'en',
	blocks: [
		{
			kind: 'line',
			parts: [{ kind: 'text', text: 'That opens a form. Please type it as a slash command.' }],
		},
	],
});

const isInPrivateMessage = (from: Openable): boolean =>
	from.isButton() && from.message.flags.has(MessageFlags.Ephemeral);
