import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Environment, readConfig } from '../src/config.ts';

const faultsOf = (environment: Record<string, string>): string => {
	try {
		readConfig(environment);
		return 'none';
	} catch (error) {
		return String(error);
	}
};

describe('the settings', () => {
	it('need nothing to be set', () => {
		expect(readConfig({})).toEqual({
			slack: undefined,
			discord: undefined,
			programme: [],
			store: { data: './data' },
			organisers: [],
			announceTo: [],
			now: undefined,
			speed: 1,
			locale: 'en',
			host: '127.0.0.1',
			port: 3000,
			logLevel: 'info',
		});
	});

	it('count an empty variable as absent, as in a copied .env', () => {
		expect(readConfig({ PORT: '', SLACK_BOT_TOKEN: ' ' })).toEqual(readConfig({}));
	});

	it('choose Slack’s way by the token beside the bot’s', () => {
		expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack?.mode).toBe('socket');
		expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }).slack?.mode).toBe('http');
	});

	it('read lists of channels and organisers', () => {
		const { organisers, announceTo } = readConfig({
			EMCEE_ORGANISERS: 'slack:U1, discord-role:77',
			EMCEE_ANNOUNCE_TO: 'slack:C1,discord:12345678901234567',
		});
		expect(organisers).toEqual(['slack:U1', 'discord-role:77']);
		expect(announceTo).toEqual([
			{ platform: 'slack', channel: 'C1' },
			{ platform: 'discord', channel: '12345678901234567' },
		]);
	});

	it('tell all faults at once, each by its variable', () => {
		const broken = {
			SLACK_BOT_TOKEN: 'xapp-1',
			PORT: 'eighty',
			EMCEE_NOW: 'tomorrow',
			EMCEE_ORGANISERS: 'me, slack:U1',
			DISCORD_GUILD_ID: '77',
			DATABASE_URL: 'mysql://x',
		};
		expect(faultsOf(broken)).toMatchInlineSnapshot(`
			"Fault: The settings are not right; mend them in .env or the environment:
			  DISCORD_GUILD_ID: expected the server’s id, 17 to 20 digits
			  DATABASE_URL: expected an address that starts with postgres://
			  EMCEE_ORGANISERS: “me” is not one of slack:U…, slack-group:S…, discord:ID, discord-role:ID
			  EMCEE_NOW: expected an instant like 2023-01-31T14:20+01:00
			  PORT: expected a port from 0 to 65535
			  SLACK_APP_TOKEN: missing beside SLACK_BOT_TOKEN (or SLACK_SIGNING_SECRET, for HTTP)
			  DISCORD_TOKEN: missing beside DISCORD_GUILD_ID"
		`);
	});

	it('are all explained in .env.example, and nothing else is', () => {
		const example = readFileSync('.env.example', 'utf8');
		const named = Array.from(example.matchAll(/^([A-Z_]+)=/gm), ([, name]) => name);
		expect(named.toSorted()).toEqual(Object.keys(Environment.shape).toSorted());
	});
});
