/** `emcee rehearse`: the whole plan on a simulated clock, as a transcript or into a sandbox channel. */

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { transcript } from '../adapters/terminal/rehearse.ts';
import { LANGUAGES } from '../content/languages.ts';
import { readDestination } from '../core/announce/destination.ts';
import type { Messenger } from '../core/announce/messenger.ts';
import { labelled, type Rehearsed, rehearse as rehearsed } from '../core/announce/rehearsal.ts';
import { Fault } from '../core/fault.ts';
import type { Programme } from '../core/programme/programme.ts';
import { messengersOf } from '../messengers.ts';
import { prepare } from '../prepare.ts';
import { plannedIn } from './planned.ts';

export async function rehearse(rest: readonly string[]): Promise<number> {
	const { values } = parseArgs({
		args: [...rest],
		options: {
			from: { type: 'string' },
			to: { type: 'string' },
			speed: { type: 'string' },
			'to-channel': { type: 'string' },
		},
	});
	const prepared = await prepare();
	const programme = prepared.live.programme();
	const planned = await plannedIn(prepared, { from: values.from, to: values.to }, START_OF_TIME);
	const scenes = rehearsed(planned, programme, LANGUAGES);
	const channel = values['to-channel'];
	if (channel === undefined) {
		process.stdout.write(`${transcript(scenes, programme)}\n`);
		return 0;
	}
	return post(
		scenes,
		programme,
		channel,
		await messengersOf(prepared.config, prepared.log),
		readSpeed(values.speed),
	);
}

const START_OF_TIME = Temporal.Instant.from('1900-01-01T00:00Z');

async function post(
	scenes: readonly Rehearsed[],
	programme: Programme,
	channel: string,
	messengers: readonly Messenger[],
	speed: number,
): Promise<number> {
	const to = readDestination(channel);
	const messenger = messengers.find(({ platform }) => platform === to?.platform);
	if (!to || !messenger) {
		throw new Fault(
			'usage',
			`--to-channel ${channel}: expected slack:C… or discord:ID, with that platform's token set`,
		);
	}
	let before: Temporal.Instant | undefined;
	for (const scene of scenes) {
		await sleep(pause(before, scene.planned.due, speed));
		before = scene.planned.due;
		const sent = await messenger.send(
			to,
			labelled(scene, programme, LANGUAGES),
			`rehearsal/${scene.planned.key}`,
		);
		if (sent.kind === 'sent') continue;
		process.stderr.write(`${channel}: ${sent.why}\n`);
		return 1;
	}
	process.stdout.write(`${scenes.length} messages posted to ${channel}.\n`);
	return 0;
}

/** One message a second at the most; no longer than a person would watch for, unless a speed says so. */
const SHORTEST = 1_000;

function pause(before: Temporal.Instant | undefined, due: Temporal.Instant, speed: number): number {
	if (!before) return 0;
	return Math.max(SHORTEST, before.until(due).total('millisecond') / speed);
}

function readSpeed(text: string | undefined): number {
	if (text === undefined) return Number.POSITIVE_INFINITY;
	const speed = Number(text);
	if (speed > 0) return speed;
	throw new Fault('usage', `--speed ${text}: expected a number above 0, like 60`);
}
