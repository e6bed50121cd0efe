/** What every command that answers needs: the settings, the log, the clock, and the content behind an Emcee. */

import { createClock } from './adapters/clock.ts';
import { BUILT_IN_EVENT } from './adapters/files/built-in.ts';
import { loadProgramme } from './adapters/files/load.ts';
import { createLog } from './adapters/log.ts';
import { type Config, readConfig } from './config.ts';
import { LANGUAGES } from './content/languages.ts';
import type { Policy } from './core/announce/policy.ts';
import { createEmcee } from './core/create-emcee.ts';
import { Fault } from './core/fault.ts';
import type { Clock, Log } from './core/ports.ts';
import { createLive, type Live } from './live.ts';

export type Prepared = { config: Config; log: Log; clock: Clock; live: Live; policy: Policy };

/** A file with faults is left out and told; without a single event there is nothing to answer about. */
export async function prepare(): Promise<Prepared> {
	const config = readConfig(process.env);
	const log = await logFor(config);
	const clock = createClock(config.now, config.speed);
	const paths = programmePaths(config);
	const { programme, policy, faults } = loadProgramme(paths);
	const told = faults.map(({ file, line, column, what }) => `${file}:${line}:${column}: ${what}`);
	if (programme.events.length === 0) {
		const sentence = 'No event could be loaded; `emcee check` repeats this list:';
		throw new Fault('content-invalid', [sentence, ...told].join('\n  '));
	}
	for (const fault of told) log.warn(fault);
	const { locale } = config;
	const live = createLive(
		paths,
		programme,
		(loaded) => createEmcee({ programme: loaded, languages: LANGUAGES, locale, clock, log }),
		log,
	);
	return { config, log, clock, live, policy };
}

export const programmePaths = ({ programme }: Config): readonly string[] =>
	programme.length > 0 ? programme : [BUILT_IN_EVENT];

function logFor({ logLevel, slack, discord, store }: Config): Promise<Log> {
	const secrets = [
		slack?.botToken,
		slack?.mode === 'socket' ? slack.appToken : slack?.signingSecret,
		discord?.token,
		'url' in store ? new URL(store.url).password : undefined,
	].filter((secret) => secret !== undefined);
	return createLog({ level: logLevel, secrets });
}
