/** What members type and what is understood, in English, about the built-in event. */

import { describe, expect, it } from 'vitest';
import { en } from '../../../src/content/lexicon/en.ts';
import { createUnderstanding } from '../../../src/core/ask/understand.ts';
import { builtIn, SIX_DAYS_BEFORE } from '../built-in.ts';
import { CHAT } from './english/chat.ts';
import { CODES } from './english/codes.ts';
import { HELD_OUT } from './english/held-out.ts';
import { JOINING } from './english/joining.ts';
import { MATTER } from './english/matter.ts';
import { PEOPLE } from './english/people.ts';
import { TIME } from './english/time.ts';
import { TRAPS } from './english/traps.ts';
import { type Asked, essenceOf } from './essence.ts';

const understand = createUnderstanding(builtIn, [en]);
const NOW = Temporal.Instant.from(SIX_DAYS_BEFORE);
const meaningOf = (text: string): string => essenceOf(understand(text, NOW).questions);

const TABLES: Readonly<Record<string, readonly Asked[]>> = {
	people: PEOPLE,
	'codes and terms': CODES,
	time: TIME,
	'taking part': JOINING,
	'the matter and the bot': MATTER,
	'anything, in haste': CHAT,
	'what it must not answer': TRAPS,
	'kinds the rules were not tuned to': HELD_OUT,
};

describe.each(Object.entries(TABLES))('of questions about %s it understands', (_, table) => {
	it.each(table)('%j as %s', (text, meaning) => expect(meaningOf(text)).toBe(meaning));
});
