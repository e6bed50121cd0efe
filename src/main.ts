/**
 * The door of the program: which command was typed.
 *
 * Each command is loaded when it is called: `ask` never sees a chat platform's library.
 */

import { enableCompileCache } from 'node:module';
import { Fault } from './core/fault.ts';

/** From the second start on, nothing is stripped of types or compiled again: half the time to be ready. */
enableCompileCache();

const USAGE = `emcee [command]

  start                                     run the bot (the default)
  ask [--locale L] [--zone Z] [--at INSTANT] [--json] [--explain] "question"
  ask --jsonl                               a JSON line with "text" in, an answer line out
  check [PATH…]                             validate content files
  plan [--from I] [--to I] [--json]         what will be posted, where and when
  rehearse [--from I] [--to I] [--speed N] [--to-channel DESTINATION]
                                            the whole plan on a simulated clock
  broadcast --to DESTINATION[,…] [--dry-run] TEXT
  help, version                             also as -h, --help, --version
`;

/** The arguments after the command's name in, the exit code out. */
export type ShellCommand = (rest: readonly string[]) => Promise<number>;

const COMMANDS: Record<string, () => Promise<ShellCommand>> = {
	start: async () => (await import('./start.ts')).start,
	ask: async () => (await import('./shell/ask.ts')).ask,
	check: async () => (await import('./shell/check.ts')).checkContent,
	plan: async () => (await import('./shell/plan.ts')).showPlan,
	rehearse: async () => (await import('./shell/rehearse.ts')).rehearse,
	broadcast: async () => (await import('./shell/broadcast.ts')).broadcast,
	help: async () => help,
	version: async () => (await import('./shell/version.ts')).showVersion,
};

const FLAGS = new Map([
	['-h', 'help'],
	['--help', 'help'],
	['--version', 'version'],
]);

const help: ShellCommand = async () => {
	process.stdout.write(USAGE);
	return 0;
};

async function main([name = 'start', ...rest]: readonly string[]): Promise<number> {
	const load = COMMANDS[FLAGS.get(name) ?? name];
	if (!load) throw new Fault('usage', `There is no command ${name}.\n\n${USAGE}`);
	const command = await load();
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

/** Whoever reads the output may stop reading, as `head` does: that is an end, not a fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

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
