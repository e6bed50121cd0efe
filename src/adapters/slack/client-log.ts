/**
 * Bolt's own log lines, in our log.
 *
 * Its debug lines carry tokens and members' words, its info lines nothing of use: both are dropped. Its
 * errors become warnings, as what they mean is told by us in a sentence with the remedy.
 */

import { type Logger, LogLevel } from '@slack/web-api';
import type { Log } from '../../core/ports.ts';

export function clientLog(log: Log): Logger {
	const warn = (...said: unknown[]) => log.warn('slack client', { said: said.map(String).join(' ') });
	return {
		debug() {},
		info() {},
		warn,
		error: warn,
		setLevel() {},
		setName() {},
		getLevel: () => LogLevel.WARN,
	};
}
