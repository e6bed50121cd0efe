/** A translated text is found by each of its languages. */

import type { Text } from '../schema.ts';

export const textsOf = (text: Text | undefined): readonly string[] =>
	text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
