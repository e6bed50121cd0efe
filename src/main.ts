/**
 * The door of the program: which command was typed, and what it needs.
 *
 * Whatever a command does not need is not loaded: `ask` never sees a chat platform's library.
 */

import { parseArgs } from 'node:util';
import { createClock } from './adapters/clock.ts';
import { BUILT_IN_EVENT } from './adapters/files/built-in.ts';
import { loadProgramme } from './adapters/files/load.ts';
import { createLog } from './adapters/log.ts';
import { type Config, readConfig } from './config.ts';
import { LANGUAGES } from './content/languages.ts';
import { createEmcee } from './core/create-emcee.ts';
import type { Emcee } from './core/emcee.ts';
import { Fault } from './core/fault.ts';
import type { Log } from './core/ports.ts';
import type { Programme } from './core/programme/programme.ts';

const USAGE = `emcee [command]

  start                                     run the bot (the default)
  ask [--locale L] [--zone Z] [--at INSTANT] [--json] [--explain] "question"
  ask --jsonl                               a JSON line with "text" in, an answer line out
  check [PATH…]                             validate content files
`;

type Command = (rest: readonly string[]) => Promise<number>;

const COMMANDS: Record<string, Command> = {
	start: async () => {
		const { start } = await import('./start.ts');
		const config = readConfig(process.env);
		const log = await logFor(config);
		return start(config, log, prepare(config, log));
	},
	ask: async (rest) => {
		const { askLines, askOnce } = await import('./adapters/terminal/ask.ts');
		const { values, positionals } = parseArgs({
			args: [...rest],
			allowPositionals: true,
			options: {
				locale: { type: 'string' },
				zone: { type: 'string' },
				at: { type: 'string' },
				json: { type: 'boolean', default: false },
				jsonl: { type: 'boolean', default: false },
				explain: { type: 'boolean', default: false },
			},
		});
		const config = readConfig(process.env);
		const { emcee } = prepare(config, await logFor(config));
		if (values.jsonl) await askLines(emcee, process.stdin, process.stdout);
		else process.stdout.write(`${askOnce(emcee, { ...values, text: positionals.join(' ') }, values)}\n`);
		return 0;
	},
	check: async (rest) => {
		const { check } = await import('./adapters/terminal/check.ts');
		const { positionals } = parseArgs({ args: [...rest], allowPositionals: true });
		const paths = positionals.length > 0 ? positionals : programmePaths(readConfig(process.env));
		return check(loadProgramme(paths), process.stdout);
	},
	help: async () => {
		process.stdout.write(USAGE);
		return 0;
	},
};

export type Prepared = { emcee: Emcee; programme: Programme; clock: ReturnType<typeof createClock> };

/** A file with faults is left out and told; without a single event there is nothing to answer about. */
function prepare(config: Config, log: Log): Prepared {
	const { programme, faults } = loadProgramme(programmePaths(config));
	const told = faults.map(({ file, line, column, what }) => `${file}:${line}:${column}: ${what}`);
	if (programme.events.length === 0) {
		throw new Fault(
			'content-invalid',
			['No event could be loaded; `emcee check` repeats this list:', ...told].join('\n  '),
		);
	}
	for (const fault of told) log.warn(fault);
	const clock = createClock(config.now, config.speed);
	const emcee = createEmcee({ programme, languages: LANGUAGES, locale: config.locale, clock, log });
	return { emcee, programme, clock };
}

const programmePaths = ({ programme }: Config): readonly string[] =>
	programme.length > 0 ? programme : [BUILT_IN_EVENT];

function logFor({ logLevel, slack, discord }: Config): Promise<Log> {
	const secrets = [
		slack?.botToken,
		slack?.mode === 'socket' ? slack.appToken : slack?.signingSecret,
		discord?.token,
	].filter((secret) => secret !== undefined);
	return createLog({ level: logLevel, secrets });
}

async function main([name = 'start', ...rest]: readonly string[]): Promise<number> {
	const command = COMMANDS[name.replace(/^--?/, '')];
	if (!command) throw new Fault('usage', `There is no command ${name}.\n\n${USAGE}`);
	return command(rest);
}

/** The person at the terminal gets sentences; a stack is for what nobody foresaw. */
function tell(error: unknown): string {
	if (error instanceof Fault) return error.message;
	const isUsage =
		error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
	if (isUsage) return `${error.message}\n\n${USAGE}`;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
	process.loadEnvFile();
} catch {
	// No .env file: the environment alone is fine.
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	process.stderr.write(`${tell(error)}\n`);
	process.exitCode = 1;
}
