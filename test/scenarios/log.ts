/** Reads a log of JSON lines as it grows, and waits for the line one needs. */

import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export type LogLine = { msg: string; [fact: string]: unknown };

export type FollowedLog = {
	text(): string;
	line(fits: (line: LogLine) => boolean): Promise<LogLine>;
};

const LONGEST_WAIT = 15_000;

/** `ended` is when the writer is gone and no line comes any more. */
export function followLog(stream: Readable, ended: Promise<unknown>): FollowedLog {
	const lines: string[] = [];
	const waiting = new Set<(line: LogLine) => void>();
	createInterface({ input: stream }).on('line', (line) => {
		lines.push(line);
		const read = readLine(line);
		if (read) for (const show of waiting) show(read);
	});
	const text = () => lines.join('\n');

	return {
		text,
		line: (fits) =>
			new Promise((resolve, reject) => {
				const done = () => {
					waiting.delete(show);
					clearTimeout(timer);
				};
				const show = (line: LogLine) => {
					if (!fits(line)) return;
					done();
					resolve(line);
				};
				const giveUp = (why: string) => {
					done();
					reject(new Error(`${why} without the awaited line. Its log:\n${text()}`));
				};
				const timer = setTimeout(giveUp, LONGEST_WAIT, `The bot ran ${LONGEST_WAIT} ms`);
				waiting.add(show);
				void ended.then(() => giveUp('The bot ended'));
				for (const line of lines.map(readLine)) if (line) show(line);
			}),
	};
}

/** Not every line is the bot's own: Node's warnings are plain text. */
function readLine(line: string): LogLine | undefined {
	try {
		const read: unknown = JSON.parse(line);
		return isLogLine(read) ? read : undefined;
	} catch {
		return undefined;
	}
}

const isLogLine = (read: unknown): read is LogLine =>
	typeof read === 'object' && read !== null && 'msg' in read && typeof read.msg === 'string';
