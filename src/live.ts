/**
 * Content while the bot runs: read again when its files change, the last good programme kept on any fault.
 *
 * Whoever holds the `emcee` of this keeps it; what it answers from is exchanged behind it.
 */

import { statSync } from 'node:fs';
import { findFiles } from './adapters/files/find-files.ts';
import { loadProgramme } from './adapters/files/load.ts';
import type { Emcee } from './core/emcee.ts';
import type { Log } from './core/ports.ts';
import type { Programme } from './core/programme/programme.ts';

export type Live = {
	emcee: Emcee;
	programme(): Programme;
	/** Reads the files again if they have changed. */
	refresh(): void;
};

/** A file that lost more than half of its sessions was probably cut short on its way here. */
const SUSPICIOUS = 0.5;

export function createLive(
	paths: readonly string[],
	first: Programme,
	build: (programme: Programme) => Emcee,
	log: Log,
): Live {
	let programme = first;
	let emcee = build(first);
	let seen = fingerprint(paths);

	function refresh(): void {
		const now = fingerprint(paths);
		if (now === seen) return;
		seen = now;
		const loaded = loadProgramme(paths);
		for (const { file, line, column, what } of loaded.faults) log.warn(`${file}:${line}:${column}: ${what}`);
		const kept = loaded.programme.sessions.length / Math.max(1, programme.sessions.length);
		if (loaded.faults.length > 0 || kept < SUSPICIOUS) {
			log.error('The content has changed, but not for the better: the former programme is kept.', { kept });
			return;
		}
		programme = loaded.programme;
		emcee = build(programme);
		log.info('The content has changed and is read anew.', { sessions: programme.sessions.length });
	}
	return {
		emcee: {
			respond: (request) => emcee.respond(request),
			suggest: (command, typed, asker) => emcee.suggest(command, typed, asker),
		},
		programme: () => programme,
		refresh,
	};
}

/** Times and sizes of all files and folders: cheap enough for every minute. */
function fingerprint(paths: readonly string[]): string {
	return findFiles(paths)
		.files.map((file) => {
			const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
			return `${file}:${mtimeMs}:${size}`;
		})
		.join('\n');
}
