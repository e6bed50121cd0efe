/** The scenario table through the real clients: Bolt by socket and by HTTP, discord.js by gateway and REST. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDiscordStage } from './discord-stage.ts';
import type { Stage } from './member.ts';
import { startSlackStage } from './slack-stage.ts';
import { ASKED_AT, SCENARIOS } from './table.ts';

const STAGES = [
	{ platform: 'Slack by Socket Mode', open: () => startSlackStage('socket', { EMCEE_NOW: ASKED_AT }) },
	{ platform: 'Slack by HTTP', open: () => startSlackStage('http', { EMCEE_NOW: ASKED_AT }) },
	{ platform: 'Discord', open: () => startDiscordStage({ EMCEE_NOW: ASKED_AT }) },
];

describe.each(STAGES)('a member on $platform', ({ open }) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await open();
	});
	afterAll(async () => {
		const { code, milliseconds } = await stage.stop();
		expect(code).toBe(0);
		expect(milliseconds).toBeLessThan(2_500);
	});

	it.each(SCENARIOS)('$name', async (scenario) => {
		const seen = await scenario.does(stage.member);
		for (const piece of scenario.sees) expect(seen.text).toMatch(piece);
		for (const piece of scenario.seesNot ?? []) expect(seen.text).not.toMatch(piece);
		expect(seen.private).toBe(scenario.private);
	});
});
