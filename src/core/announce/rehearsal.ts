/**
 * The plan lived through on a clock of its own: what is said, where, at which moment.
 *
 * Everything is on time, as on a day on which nothing fails; no ledger, so a rehearsal leaves nothing behind.
 */

import type { Answer } from '../answer/answer.ts';
import { note } from '../answer/blocks.ts';
import { zoneOf } from '../answer/event-zone.ts';
import { timeWords } from '../answer/time.ts';
import type { Languages } from '../language.ts';
import type { Programme } from '../programme/programme.ts';
import { announcement } from './announcement.ts';
import { destinationText } from './destination.ts';
import type { Planned } from './planned.ts';

export type Rehearsed = { planned: Planned; answer: Answer };

/** In the order in which they are due. */
export const rehearse = (
	planned: readonly Planned[],
	programme: Programme,
	languages: Languages,
): readonly Rehearsed[] =>
	planned.map((one) => ({ planned: one, answer: announcement(one, programme, languages, one.due) }));

/** For a sandbox channel, where nobody may take it for the real thing; nobody is pinged. */
export function labelled(
	{ planned, answer }: Rehearsed,
	{ events }: Programme,
	languages: Languages,
): Answer {
	const { phrases } = languages[answer.locale] ?? languages.en;
	const [event] = events;
	const moment = timeWords(phrases).moment(planned.due, event ? zoneOf(event) : { id: 'UTC' });
	const label = phrases.announce.rehearsal(destinationText(planned.destination), moment);
	const blocks = [note([{ kind: 'text', text: label }]), ...answer.blocks];
	return { kind: answer.kind, locale: answer.locale, blocks };
}
