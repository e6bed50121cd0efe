/**
 * Does what members and organisers ask to be done, and shows how it went: privately, or as a form.
 *
 * The same deed by the same person is not begun again while it goes on: that is a second click.
 */

import type { WebClient } from '@slack/web-api';
import type { Deed, Form, Outcome } from '../../core/announce/deed.ts';
import type { Announcer } from '../../core/announcer.ts';
import type { Wanted } from '../../core/commands.ts';
import type { Log } from '../../core/ports.ts';
import { type FilledIn, modal } from './modal.ts';
import { createOnce } from './once.ts';
import { apology } from './reply.ts';
import { isDirect, type Place, type Whisper } from './whisper.ts';
import type { People, Person } from './who.ts';

export type Acting = {
	/** `trigger`, where Slack gives one, opens a form within three seconds. */
	act(wanted: Wanted, place: Place, trigger?: string): Promise<void>;
	/** `view` names what was submitted: once, however often it comes. */
	submit(view: string, filledIn: Omit<FilledIn, 'origin'>, place: Place, trigger: string): Promise<void>;
};

export type ActingParts = {
	announcer: Announcer;
	people: People;
	whisper: Whisper;
	client: WebClient;
	log: Log;
};

export function createActing({ announcer, people, whisper, client, log }: ActingParts): Acting {
	const underway = new Set<string>();
	const once = createOnce();

	const show = async (outcome: Outcome, place: Place, trigger: string | undefined): Promise<void> => {
		if (outcome.kind === 'said') return await whisper(place, outcome);
		if (trigger === undefined) return await whisper(place, { kind: 'said', answer: FORM_ELSEWHERE });
		await open(outcome.form, place, trigger);
	};
	const open = async (form: Form, place: Place, trigger: string): Promise<void> => {
		try {
			await client.views.open({ trigger_id: trigger, view: modal(form, place) });
		} catch (error) {
			log.warn('A form could not be opened on Slack.', { form: form.id, why: String(error) });
			await whisper(place, { kind: 'said', answer: TOO_LATE });
		}
	};

	return {
		async act({ text, organiser }, place, trigger) {
			const deed = `${place.user} ${place.channel} ${text}`;
			if (underway.has(deed)) return;
			underway.add(deed);
			try {
				const person = await (organiser ? people.organiser(place.user) : people.member(place.user));
				await show(await announcer.act({ text, ...circumstances(person, place) }), place, trigger);
			} finally {
				underway.delete(deed);
			}
		},
		submit: (view, { form, values }, place, trigger) =>
			once(view, async () => {
				const person = await people.organiser(place.user);
				const outcome = await announcer.submit({ form, values, ...circumstances(person, place) });
				await show(outcome, place, trigger);
			}),
	};
}

function circumstances({ by, zone }: Person, { user, channel }: Place): Omit<Deed, 'text'> {
	return {
		by,
		...(!isDirect(channel) && { here: { platform: 'slack', channel } }),
		person: { platform: 'slack', channel: user, person: true },
		asker: { nativeTime: true, ...(zone && { zone }) },
	};
}

const TOO_LATE = apology('Slack did not open the form, perhaps because it took too long. Please try again.');
const FORM_ELSEWHERE = apology('That opens a form. Please type it as a slash command.');
