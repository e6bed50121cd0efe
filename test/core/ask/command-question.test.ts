/** A command with its option, and the same typed as text. */

import { describe, expect, it } from 'vitest';
import { en } from '../../../src/content/lexicon/en.ts';
import { createToQuestion } from '../../../src/core/ask/command-question.ts';
import { createUnderstanding } from '../../../src/core/ask/understand.ts';
import type { CommandName } from '../../../src/core/commands.ts';
import { createFind } from '../../../src/core/programme/find.ts';
import { builtIn, SIX_DAYS_BEFORE } from '../built-in.ts';
import { invented } from '../invented.ts';
import { essenceOf } from './essence.ts';

const NOW = Temporal.Instant.from(SIX_DAYS_BEFORE);
const understand = createUnderstanding(builtIn, [en]);
const toQuestion = createToQuestion(createFind(builtIn), understand);
const understandRiver = createUnderstanding(invented, [en]);
const riverQuestion = createToQuestion(createFind(invented), understandRiver);

type Row = readonly [name: CommandName, argument: string | undefined, meaning: string];

const COMMANDS: readonly Row[] = [
	['ask', 'who moderates?', 'speakers moderators list'],
	['ask', '', 'unknown empty'],
	['speakers', undefined, 'speakers everyone list'],
	['speakers', '131', 'speakers everyone list'],
	['when', undefined, 'when all'],
	['when', '999', 'unknown session'],
	['about', 'WSIS Cooperation', 'about'],
	['register', undefined, 'register'],
	['links', undefined, 'links'],
	['sessions', undefined, 'sessions all'],
	['now', undefined, 'sessions now'],
	['next', undefined, 'sessions next'],
	['help', undefined, 'help'],
	['who', 'Tawfik Jelassi', 'person Jelassi'],
	['who', 'jelasi', 'person Jelassi'],
	['who', 'Unesco', 'person Jelassi by organisation'],
	['who', 'the president', 'person Bautista by role'],
	['who', 'is from ITU', 'person Lamanauskas, Stankovic, Sah by organisation'],
	['who', 'philippines', 'person Bautista by country'],
	['who', 'Elon Musk', 'unknown person'],
	['what', 'C7', 'code C7'],
	['what', 'SDG 7', 'code SDG 7'],
	['what', '7', 'code C7, SDG 7'],
	['what', 'health', 'code C7 E-HEA, SDG 3'],
	['what', 'UNGIS', 'term UNGIS'],
	['what', 'does WSIS stand for', 'term WSIS'],
	['what', 'WSIS Action Lines', 'codes wsis-action-lines'],
	['what', 'C12', 'no-such-code wsis-action-lines'],
	['what', 'blockchain', 'unknown code'],
];

const RIVER_COMMANDS: readonly Row[] = [
	['when', 'river-days-2031/pelicans', 'when all of pelicans'],
	['when', '#7', 'when all of maps-by-hand'],
	['speakers', 'maps', 'speakers everyone list of maps-by-hand'],
	['about', 'everyone', 'about of barcas'],
	['who', 'Quill', 'person Quill, Quill'],
];

const TYPED: readonly (readonly [string, string])[] = [
	['when river-days-2031/pelicans', 'when all of pelicans'],
	['about river-days-2032/barcas', 'about of barcas'],
	['/event who Bo Ferry', 'person Ferry'],
	['what T3', 'code T3'],
	['who is speaking', 'speakers everyone list'],
	['when is the deadline', 'deadline'],
	['what does T1 mean', 'code T1'],
	['NOW', 'sessions now'],
	['/event', 'unknown not-understood'],
];

describe('a command', () => {
	it.each(COMMANDS)('%s %s means %s', (name, argument, meaning) =>
		expect(essenceOf(toQuestion(name, argument, NOW).questions)).toBe(meaning),
	);

	it.each(RIVER_COMMANDS)('%s %s means %s where there are several sessions', (name, argument, meaning) =>
		expect(essenceOf(riverQuestion(name, argument, NOW).questions)).toBe(meaning),
	);

	it.each(TYPED)('typed as %j means %s', (text, meaning) =>
		expect(essenceOf(understandRiver(text, NOW).questions)).toBe(meaning),
	);
});
