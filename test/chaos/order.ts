/**
 * What is to be delivered, and what each channel must read like afterwards.
 *
 * A message says its own name on every line, so that what was lost, doubled or cut shows in the channel's
 * text, whatever Emcee itself uses to recognise its messages.
 */

import type { Destination } from '../../src/core/announce/destination.ts';
import type { Planned } from '../../src/core/announce/planned.ts';
import type { Random } from './random.ts';
import type { Sizes } from './sizes.ts';

export type Delivery = { planned: Planned; name: string; lines: readonly string[] };

/** One in so many is longer than one message of any platform. */
const LONG = 1 / 20;
const LONG_LINES = 12;
const FILLING = 'word '.repeat(100).trim();

/** For each channel in order, spread over the span. */
export function createDeliveries(
	channels: readonly Destination[],
	{ messages, spanMilliseconds }: Pick<Sizes, 'messages' | 'spanMilliseconds'>,
	begin: Temporal.Instant,
	random: Random,
): readonly Delivery[] {
	return channels.flatMap((destination, room) =>
		Array.from({ length: messages }, (_, turn) => {
			const name = `${destination.platform}-${room}-${turn}`;
			const due = begin.add({ milliseconds: Math.round((spanMilliseconds * turn) / messages) });
			const lines = linesOf(name, random.happens(LONG) ? LONG_LINES : 1);
			return { planned: broadcast(name, destination, due, lines), name, lines };
		}),
	);
}

/** "«slack-7-3» 0": the lines of one message are told apart as well. */
const linesOf = (name: string, count: number): readonly string[] =>
	Array.from({ length: count }, (_, line) => `«${name}» ${line}`);

function broadcast(
	name: string,
	destination: Destination,
	due: Temporal.Instant,
	lines: readonly string[],
): Planned {
	const text = lines.length === 1 ? lines.join() : lines.map((line) => `${line} ${FILLING}`).join('\n');
	return {
		key: `broadcast/${name}`,
		destination,
		locale: 'en',
		subject: { kind: 'broadcast', broadcast: `chaos-${name}`, text, ping: false },
		kind: 'broadcast',
		at: due,
		due,
		usefulUntil: due.add({ hours: 1 }),
	};
}

/** The lines as they stand in what a channel reads like. */
export const linesIn = (text: string): readonly string[] => text.match(/«[^»]+» \d+/g) ?? [];

/** Whose line it is. */
export const nameIn = (line: string): string => /«([^»]+)»/.exec(line)?.[1] ?? '';
