/**
 * How fast the core answers, kind by kind, about one session and about two thousand.
 *
 * Asked as text, so that reading the question counts too. A kind that is no longer understood fails the
 * run: the time of an abstention would pass for that of an answer.
 */

import { createClock } from '../src/adapters/clock.ts';
import { BUILT_IN_EVENT } from '../src/adapters/files/built-in.ts';
import { loadProgramme } from '../src/adapters/files/load.ts';
import { LANGUAGES } from '../src/content/languages.ts';
import { createEmcee } from '../src/core/create-emcee.ts';
import type { Emcee } from '../src/core/emcee.ts';
import type { Programme } from '../src/core/programme/programme.ts';
import { loadBigProgramme } from './big-programme.ts';
import { median, megabytes, milliseconds, type Spread, spreadOf, whole } from './figures.ts';
import { type Asking, askingsFor } from './questions.ts';
import type { Aim, Result, Section } from './table.ts';
import { heldHeap, repeat, timed } from './timing.ts';

const MANY = 2_000;
const BUILDS = 3;

/** Milliseconds; about one event. */
const WANTED_P99 = 1;

export async function benchCore(): Promise<Result> {
	const small = loadProgramme([BUILT_IN_EVENT]).programme;
	const few = timeAll(small, emceeFor(small));

	const before = heldHeap();
	const { programme: large, took } = loadBigProgramme(MANY);
	const read = heldHeap();
	const builds = Array.from({ length: BUILDS }, () => timed(() => emceeFor(large)).took);
	const emcee = emceeFor(large);
	const built = heldHeap();
	const many = timeAll(large, emcee);

	const costs: Section = {
		title: `Before the first answer, at ${whole(MANY)} sessions`,
		columns: ['time', 'heap held'],
		rows: [
			['reading and checking the content', milliseconds(took), megabytes(read - before)],
			['building the indexes', milliseconds(median(builds)), megabytes(built - read)],
		],
	};
	const sections = [speeds('One session', few), speeds(`${whole(MANY)} sessions`, many), costs];
	return { sections, aims: [aimFor(few)] };
}

const SILENT = { info() {}, warn() {}, error() {} };

const emceeFor = (programme: Programme): Emcee =>
	createEmcee({
		programme,
		languages: LANGUAGES,
		locale: 'en',
		clock: createClock(undefined, 1),
		log: SILENT,
	});

type Timing = Asking & { spread: Spread };

const timeAll = (programme: Programme, emcee: Emcee): readonly Timing[] =>
	askingsFor(programme).map((asking) => ({ ...asking, spread: timeOne(asking, emcee) }));

/** Milliseconds: the compiler has seen the code by then. */
const WARM_UP = 150;
const MEASURED = 300;

function timeOne({ kind, text }: Asking, emcee: Emcee): Spread {
	const ask = () => emcee.respond({ input: { kind: 'text', text }, asker: {} });
	const understood = ask().questions[0]?.kind;
	if (understood !== kind)
		throw new Error(`“${text}” asks for ${kind}, but was understood as ${understood}.`);
	repeat(ask, WARM_UP);
	return spreadOf(repeat(ask, MEASURED));
}

const speeds = (title: string, timings: readonly Timing[]): Section => ({
	title,
	columns: ['answers/s', 'p50', 'p99', 'max'],
	rows: timings.map(({ name, spread: { perSecond, p50, p99, most } }) => [
		name,
		whole(perSecond),
		...[p50, p99, most].map(milliseconds),
	]),
});

function aimFor(timings: readonly Timing[]): Aim {
	const questions = timings.filter(({ hostile }) => !hostile);
	const worst = Math.max(...questions.map(({ spread }) => spread.p99));
	return {
		what: 'core, one session: p99 of the slowest question',
		wanted: `< ${milliseconds(WANTED_P99)}`,
		seen: milliseconds(worst),
		met: worst < WANTED_P99,
	};
}
