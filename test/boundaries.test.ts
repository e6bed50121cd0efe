/** The architecture as a test: who may import whom. A room that has no rule fails, and so does a stranger. */

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

type Rule = { room: string; may: readonly string[] };

const DOORS = ['src/core'];
/** What Slack and Discord have in common; it knows neither. */
const CHAT = 'src/adapters/chat';

const RULES: readonly Rule[] = [
	{ room: 'src/core', may: ['src/core', 'zod'] },
	{ room: 'src/content', may: ['src/content', ...DOORS] },
	{ room: CHAT, may: [CHAT, ...DOORS, 'node:'] },
	{
		room: 'src/adapters/slack',
		may: ['src/adapters/slack', CHAT, ...DOORS, 'node:', '@slack/', 'zod'],
	},
	{
		room: 'src/adapters/discord',
		may: ['src/adapters/discord', CHAT, ...DOORS, 'node:', 'discord.js', 'zod'],
	},
	{ room: 'src/adapters/web', may: ['src/adapters/web', ...DOORS, 'node:', 'hono', '@hono/', 'zod'] },
	{
		room: 'src/adapters/terminal',
		may: ['src/adapters/terminal', 'src/adapters/files', ...DOORS, 'node:', 'zod'],
	},
	{ room: 'src/adapters/files', may: ['src/adapters/files', ...DOORS, 'node:', 'yaml', 'zod'] },
	{ room: 'src/adapters/storage', may: ['src/adapters/storage', ...DOORS, 'node:', 'pg', 'keyv', 'zod'] },
	{ room: 'src/adapters', may: ['src/adapters', ...DOORS, 'node:', 'pino', 'pino-pretty', 'node-cron'] },
	{ room: 'src', may: ['src', 'node:', 'zod'] },
];

const files = globSync('src/**/*.ts').map((file) => file.replaceAll('\\', '/'));

describe.each(files)('%s', (file) => {
	const rule = roomOf(file);

	it('is in a room with a rule', () => expect(rule).toBeDefined());

	it('stays at home', () => {
		const strangers = importsOf(file).filter((target) => !rule?.may.some((home) => isWithin(target, home)));
		expect(strangers).toEqual([]);
	});
});

describe('the rooms of the core', () => {
	it.each([
		['src/core/ask', 'src/core/announce'],
		['src/core/announce', 'src/core/ask'],
	])('%s does not know %s', (room, other) => {
		const strangers = files.filter((file) => isWithin(file, room)).flatMap(importsOf);
		expect(strangers.filter((target) => isWithin(target, other))).toEqual([]);
	});
});

/** The innermost room with a rule; a file directly in a folder whose rooms have rules is not in those. */
function roomOf(file: string): Rule | undefined {
	const depth = file.split('/').length;
	const isNewRoom = file.startsWith('src/adapters/') && depth > 3;
	const rule = RULES.find(({ room }) => file.startsWith(`${room}/`));
	return isNewRoom && rule?.room === 'src/adapters' ? undefined : rule;
}

const IMPORT = /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

function importsOf(file: string): readonly string[] {
	const found = readFileSync(file, 'utf8').matchAll(IMPORT);
	return Array.from(found, ([, named, bare, dynamic]) => named ?? bare ?? dynamic ?? '').map((target) =>
		target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
	);
}

function isWithin(target: string, home: string): boolean {
	return target === home || target.startsWith(home.endsWith('/') || home.endsWith(':') ? home : `${home}/`);
}
