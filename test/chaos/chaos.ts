/**
 * Several replicas on one store, two platforms that lose answers and ask to wait, and somebody who kills and
 * freezes the replicas by chance. What counts is what stands in the channels at the end.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Location, openStore } from '../../src/adapters/storage/open-store.ts';
import type { Entry, Ledger } from '../../src/core/announce/ledger.ts';
import { type Crew, startCrew } from './crew.ts';
import { startStressedDiscord } from './discord.ts';
import { type Chance, createChance, type Misfortune } from './mishaps.ts';
import { createDeliveries, type Delivery } from './order.ts';
import { createRandom, type Random } from './random.ts';
import type { Sizes } from './sizes.ts';
import { startStressedSlack } from './slack.ts';
import { judgeChaos, type Verdict } from './verdict.ts';

export type Options = { seed: number; store: Location; sizes: Sizes; logs?: string };

export type Outcome = {
	verdict: Verdict;
	misfortunes: ReadonlyMap<Misfortune, number>;
	storms: number;
	seconds: number;
};

export async function runChaos({ seed, store: location, sizes, logs }: Options): Promise<Outcome> {
	const random = createRandom(seed);
	const chances = [createChance(random, sizes), createChance(random, sizes)] as const;
	const slack = await startStressedSlack(chances[0], sizes);
	const discord = await startStressedDiscord(chances[1], sizes);
	const platforms = [slack, discord];
	const store = await openStore(location);
	const desks = platforms.map(({ desk }) => desk);
	const doors = { slack: doorOf(slack), discord: doorOf(discord) };
	const crew = startCrew({ store: location, ...doors, desks, sizes }, random, logs);
	try {
		await crew.ready;
		const began = performance.now();
		const channels = platforms.flatMap((platform) => platform.channels);
		const deliveries = createDeliveries(channels, sizes, Temporal.Now.instant(), random);
		await store.ledger.add(deliveries.map(({ planned }) => planned));
		const storms = await makeTrouble(crew, chances, sizes, random);
		await settled(store.ledger, deliveries, began + sizes.patienceMilliseconds);
		await lateOnesIn(chances);
		const entries = await entriesOf(store.ledger, deliveries);
		const late = chances[0].late.union(chances[1].late);
		return {
			verdict: judgeChaos({ platforms, gone: sizes.gone, deliveries, entries, late }),
			misfortunes: added(chances),
			storms,
			seconds: (performance.now() - began) / 1_000,
		};
	} finally {
		await crew.end();
		await store.close();
		await Promise.all(platforms.map(({ close }) => close()));
	}
}

const doorOf = ({ apiUrl, token }: { apiUrl: string; token: string }) => ({ apiUrl, token });

/** Until the span is over; how many storms of "too many requests" there were. */
async function makeTrouble(crew: Crew, chances: readonly Chance[], sizes: Sizes, random: Random) {
	const { kills, freezes, spanMilliseconds, leaseMilliseconds } = sizes;
	const storms = 3;
	const acts = [
		...Array.from({ length: kills }, () => () => crew.kill()),
		...Array.from({ length: freezes }, () => () => crew.freeze(leaseMilliseconds * 1.3)),
		...Array.from({ length: storms }, () => () => storm(random.pick([chances[0], chances[1]]), sizes)),
	];
	const whens = acts.map((act) => ({ act, at: random.between(0.1, 1) * spanMilliseconds }));
	await Promise.all(
		whens.map(async ({ act, at }) => {
			await sleep(at);
			await act();
		}),
	);
	return storms;
}

async function storm(chance: Chance | undefined, { spanMilliseconds }: Sizes): Promise<void> {
	if (!chance) return;
	chance.storm = true;
	await sleep(spanMilliseconds / 20);
	chance.storm = false;
}

const OPEN: readonly Entry['state'][] = ['planned', 'claimed', 'perhaps-sent'];

/** Nothing waits any more, neither a delivery nor a word to the organisers, for longer than a retry takes. */
async function settled(ledger: Ledger, deliveries: readonly Delivery[], until: number): Promise<void> {
	while (performance.now() < until) {
		await sleep(200);
		if ((await ledger.entries({ states: OPEN, most: 1 })).length > 0) continue;
		const failed = await ledger.entries({ states: ['failed'], most: deliveries.length });
		if (failed.every(({ why = '' }) => FOR_GOOD.test(why))) return;
	}
}

/** The platforms' remedies; any other failure is tried again. */
const FOR_GOOD = /archived|deleted/;

async function lateOnesIn(chances: readonly Chance[]): Promise<void> {
	const last = Math.max(...chances.map(({ lastLate }) => lastLate));
	if (last > performance.now()) await sleep(last - performance.now() + 100);
}

async function entriesOf(ledger: Ledger, deliveries: readonly Delivery[]) {
	const entries = await ledger.entries({ kind: 'broadcast', most: deliveries.length });
	return new Map(entries.map((entry) => [entry.planned.key, entry]));
}

function added(chances: readonly Chance[]): ReadonlyMap<Misfortune, number> {
	const sum = new Map<Misfortune, number>();
	for (const [misfortune, count] of chances.flatMap(({ counts }) => [...counts])) {
		sum.set(misfortune, (sum.get(misfortune) ?? 0) + count);
	}
	return sum;
}
