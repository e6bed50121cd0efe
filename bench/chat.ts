/**
 * What a member waits for a slash command's reply over loopback, how long the bot takes to start, and how
 * much memory it holds, each beside the floor of its platform: the smallest bot of the same library.
 *
 * The two take turns, so that whatever else this machine does hits both alike.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { median, megabytes, milliseconds, spreadOf, times } from './figures.ts';
import { type Command, PLATFORMS, type Seat } from './seats.ts';
import type { Aim, Result, Section } from './table.ts';

type Pair<T> = { emcee: T; floor: T };

type Measured = {
	platform: string;
	p50: Pair<number>;
	p99: Pair<number>;
	start: Pair<number>;
	memory: Pair<number>;
};

/** Shares of the floor that the issue allows. */
const ALLOWED = { p50: 1.15, start: 1.3, memory: 1.3 };

export async function benchChat(): Promise<Result> {
	const measured: Measured[] = [];
	for (const [platform, open] of Object.entries(PLATFORMS)) {
		const seats = { emcee: await open.emcee(), floor: await open.floor() };
		measured.push({ platform, ...(await timeReplies(seats)), ...(await timeStarts(seats)) });
		await Promise.all([seats.emcee.close(), seats.floor.close()]);
	}
	return { sections: measured.map(sectionOf), aims: measured.flatMap(aimsOf) };
}

/** What members ask most; each is one message on both platforms. */
const COMMANDS: readonly Command[] = [
	{ name: 'speakers' },
	{ name: 'who', option: 'name', argument: 'Jelassi' },
	{ name: 'when' },
	{ name: 'what', option: 'code', argument: 'C7' },
	{ name: 'register' },
	{ name: 'about' },
	{ name: 'links' },
	{ name: 'help' },
];

/** Each round has fresh processes, as two runs of one program differ more than two halves of a run. */
const ROUNDS = 3;
const WARM_UP = 25;
const REPETITIONS = 50;

async function timeReplies(seats: Pair<Seat>): Promise<Pick<Measured, 'p50' | 'p99'>> {
	const durations: Pair<number[]> = { emcee: [], floor: [] };
	for (let round = 0; round < ROUNDS; round++) {
		const running = [await seats.emcee.start(), await seats.floor.start()];
		await ask(seats, WARM_UP);
		const { emcee, floor } = await ask(seats, REPETITIONS);
		durations.emcee.push(...emcee);
		durations.floor.push(...floor);
		for (const program of running) await program.end();
		await Promise.all([seats.emcee.vacant(), seats.floor.vacant()]);
	}
	const emcee = spreadOf(durations.emcee);
	const floor = spreadOf(durations.floor);
	return { p50: { emcee: emcee.p50, floor: floor.p50 }, p99: { emcee: emcee.p99, floor: floor.p99 } };
}

async function ask(seats: Pair<Seat>, repetitions: number): Promise<Pair<number[]>> {
	const durations: Pair<number[]> = { emcee: [], floor: [] };
	for (let repetition = 0; repetition < repetitions; repetition++) {
		for (const command of COMMANDS) {
			durations.emcee.push(await timeReply(seats.emcee, command));
			durations.floor.push(await timeReply(seats.floor, command));
		}
	}
	return durations;
}

async function timeReply(seat: Seat, command: Command): Promise<number> {
	const from = performance.now();
	await seat.ask(command);
	return performance.now() - from;
}

const STARTS = 7;
/** By then what starting needed is done; a bot spends its life like this. */
const IDLE = 1_000;

async function timeStarts(seats: Pair<Seat>): Promise<Pick<Measured, 'start' | 'memory'>> {
	const starts: Pair<Start>[] = [];
	for (let start = 0; start < STARTS; start++) {
		starts.push({ emcee: await timeStart(seats.emcee), floor: await timeStart(seats.floor) });
	}
	const middle = (of: keyof Start): Pair<number> => ({
		emcee: median(starts.map(({ emcee }) => emcee[of])),
		floor: median(starts.map(({ floor }) => floor[of])),
	});
	return { start: middle('took'), memory: middle('memory') };
}

type Start = { took: number; memory: number };

/** A bot is ready when a member gets an answer, whatever it writes into its log before. */
async function timeStart(seat: Seat): Promise<Start> {
	const from = performance.now();
	const running = await seat.start();
	await seat.ask({ name: 'when' });
	const took = performance.now() - from;
	await sleep(IDLE);
	const memory = running.memory();
	await running.end();
	await seat.vacant();
	return { took, memory };
}

const sectionOf = ({ platform, p50, p99, start, memory }: Measured): Section => ({
	title: platform,
	columns: ['Emcee', 'floor', 'share'],
	rows: [
		row('command to reply, p50', p50, milliseconds),
		row('command to reply, p99', p99, milliseconds),
		row('start to first answer', start, milliseconds),
		row('memory when idle', memory, megabytes),
	],
});

const row = (name: string, { emcee, floor }: Pair<number>, format: (value: number) => string) => [
	name,
	format(emcee),
	format(floor),
	times(emcee / floor),
];

const aimsOf = ({ platform, p50, start, memory }: Measured): readonly Aim[] => [
	aim(`${platform}: command to reply, p50`, p50, ALLOWED.p50),
	aim(`${platform}: start to first answer`, start, ALLOWED.start),
	aim(`${platform}: memory when idle`, memory, ALLOWED.memory),
];

function aim(what: string, { emcee, floor }: Pair<number>, allowed: number): Aim {
	const share = emcee / floor;
	return { what, wanted: `≤ ${times(allowed)} floor`, seen: times(share), met: share <= allowed };
}
