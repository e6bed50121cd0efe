/** What was to be, what the ledger says, and what stands in the channels: every difference by name. */

import type { Entry } from '../../src/core/announce/ledger.ts';
import { type Delivery, linesIn, nameIn } from './order.ts';
import type { Platform } from './platform.ts';

export type Verdict = {
	deliveries: number;
	/** Stands whole in its channel, once. */
	once: number;
	/** Its channel is gone, it stands nowhere, and the ledger calls it failed. */
	parked: number;
	/** Neither. */
	lost: readonly string[];
	/** More than once, having been taken in only after it was looked for. */
	doubledLate: readonly string[];
	/** More than once for any other reason. */
	doubled: readonly string[];
	/** Succeeded at the first try, and stands behind one that was due later. */
	outOfOrder: readonly string[];
	/** Stands behind one that was due later, since its first try failed. */
	overtaken: number;
	/** Tried more than once. */
	repeated: number;
	/** Channels that are gone, and of which a desk was not told exactly once. */
	untold: readonly string[];
	complaints: readonly string[];
};

export type Evidence = {
	platforms: readonly Platform[];
	gone: number;
	deliveries: readonly Delivery[];
	entries: ReadonlyMap<string, Entry>;
	late: ReadonlySet<string>;
};

export function judgeChaos({ platforms, gone, deliveries, entries, late }: Evidence): Verdict {
	const standing = platforms.flatMap(({ channels, read }) =>
		channels.flatMap((channel) => linesIn(read(channel))),
	);
	const counts = Map.groupBy(standing, (line) => line);
	const times = ({ lines }: Delivery) => lines.map((line) => counts.get(line)?.length ?? 0);
	const goneChannels = platforms.flatMap(({ channels }) => channels.slice(0, gone));
	const isGone = ({ planned }: Delivery) => goneChannels.includes(planned.destination);
	const isOnce = (one: Delivery) => times(one).every((count) => count === 1) && isState(one, 'sent');
	const isParked = (one: Delivery) =>
		isGone(one) && times(one).every((count) => count === 0) && isState(one, 'failed');
	const isDoubled = (one: Delivery) => times(one).some((count) => count > 1);
	const isState = ({ planned }: Delivery, state: Entry['state']) => entries.get(planned.key)?.state === state;
	const attempts = (name: string) => entries.get(`broadcast/${name}`)?.attempts ?? 0;
	const behind = platforms.flatMap(({ channels, read }) =>
		channels.flatMap((channel) => outOfTurn(linesIn(read(channel)).map(nameIn))),
	);
	const doubled = deliveries.filter(isDoubled).map(({ name }) => name);
	const once = deliveries.filter(isOnce);
	const parked = deliveries.filter(isParked);
	const fine = new Set([...once, ...parked]);
	return {
		deliveries: deliveries.length,
		once: once.length,
		parked: parked.length,
		lost: deliveries.filter((one) => !fine.has(one) && !isDoubled(one)).map(({ name }) => name),
		doubledLate: doubled.filter((name) => late.has(name)),
		doubled: doubled.filter((name) => !late.has(name)),
		outOfOrder: behind.filter((name) => attempts(name) === 1),
		overtaken: behind.filter((name) => attempts(name) > 1).length,
		repeated: deliveries.filter(({ name }) => attempts(name) > 1).length,
		untold: platforms.flatMap(({ desk, read }) => {
			const told = read(desk);
			return goneChannels
				.map(({ platform, channel }) => `${platform}:${channel}`)
				.filter((where) => told.split(`could not post in ${where}.`).length !== 2)
				.map((where) => `${where} at ${desk.platform}`);
		}),
		complaints: platforms.flatMap(({ complaints }) => complaints()),
	};
}

/** Names that stand behind one whose turn comes later. */
function outOfTurn(names: readonly string[]): readonly string[] {
	const turnOf = (name: string) => Number(name.split('-').at(-1));
	let latest = -1;
	return [...new Set(names)].filter((name) => {
		const isBehind = turnOf(name) < latest;
		latest = Math.max(latest, turnOf(name));
		return isBehind;
	});
}

export const isClean = ({ lost, doubled, outOfOrder, untold, complaints }: Verdict): boolean =>
	[lost, doubled, outOfOrder, untold, complaints].every(({ length }) => length === 0);
