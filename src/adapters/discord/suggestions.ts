/** Core's suggestions → the choices that Discord lists under an option. */

import type { Suggestion } from '../../core/emcee.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './shorten.ts';

export type Choice = { name: string; value: string };

/** A value cannot be shortened: it would name something else, so such a choice is left out. */
export const choices = (suggestions: readonly Suggestion[]): readonly Choice[] =>
	suggestions
		.filter(({ label, value }) => label.trim() !== '' && value !== '' && value.length <= LIMITS.choice)
		.slice(0, LIMITS.choices)
		.map(({ label, value }) => ({ name: shorten(label, LIMITS.choice), value }));
