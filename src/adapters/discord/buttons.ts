/** Actions → rows of buttons. What a button asks travels in its `custom_id`, so nothing has to be remembered. */

import type { Action } from '../../core/answer/answer.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './shorten.ts';

export type Button = { type: 2; style: 2; label: string; custom_id: string };
export type ButtonRow = { type: 1; components: Button[] };

const ASK = 'ask:';

/** A button whose question does not fit is left out: it would ask something else. */
export function renderButtons(actions: readonly Action[]): ButtonRow[] {
	const buttons = actions
		.filter(isPossible)
		.slice(0, LIMITS.rows * LIMITS.buttonsInRow)
		.map(button);
	const rows = Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsInRow) }, (_, row) =>
		buttons.slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow),
	);
	return rows.map((components) => ({ type: 1, components }));
}

/** What the pressed button asks; undefined for a button that is none of these. */
export const askedBy = (customId: string): string | undefined =>
	customId.startsWith(ASK) ? customId.slice(ASK.length) : undefined;

/** Discord refuses two buttons of one `custom_id`; `fit` has left out repeated ones. */
const isPossible = ({ label, ask }: Action): boolean =>
	label.trim() !== '' && ask !== '' && ASK.length + ask.length <= LIMITS.customId;

const button = ({ label, ask }: Action): Button => ({
	type: 2,
	style: 2,
	label: shorten(label, LIMITS.buttonLabel),
	custom_id: ASK + ask,
});
