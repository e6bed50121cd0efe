/**
 * The environment, read once and checked whole: every fault is told at once, each with its variable.
 *
 * An empty variable counts as absent, since `.env` files keep the names of what one does not use.
 */

import { z } from 'zod';
import { type Destination, readDestination } from './core/announce/destination.ts';
import { Fault } from './core/fault.ts';
import { LOCALES } from './core/people/locale.ts';
import { ORGANISER_ENTRY, type OrganiserEntry } from './core/people/organisers.ts';

const instant = z.string().transform((text, context) => {
	try {
		return Temporal.Instant.from(text);
	} catch {
		context.issues.push({
			code: 'custom',
			input: text,
			message: 'expected an instant like 2023-01-31T14:20+01:00',
		});
		return z.NEVER;
	}
});

const number = (what: string) => z.coerce.number({ error: `expected ${what}` });
const apiUrl = (end: string) =>
	z
		.url({ error: 'expected a web address' })
		.refine((url) => url.endsWith(end), `expected an address that ends with ${end}`);

/** Comma-separated entries; each that does not fit is named. */
const listOf = (fits: (entry: string) => boolean, example: string) =>
	z
		.string()
		.default('')
		.transform(entriesOf)
		.superRefine((entries, context) => {
			for (const entry of entries.filter((one) => !fits(one))) {
				context.addIssue({ code: 'custom', message: `“${entry}” is not one of ${example}` });
			}
		});

/** Every variable Emcee reads; `.env.example` explains each, and a test compares the two. */
export const Environment = z.object({
	SLACK_BOT_TOKEN: z.string().optional(),
	SLACK_APP_TOKEN: z.string().optional(),
	SLACK_SIGNING_SECRET: z.string().optional(),
	SLACK_API_URL: apiUrl('/api/').optional(),
	DISCORD_TOKEN: z.string().optional(),
	DISCORD_GUILD_ID: z
		.string()
		.regex(/^\d{17,20}$/, 'expected the server’s id, 17 to 20 digits')
		.optional(),
	DISCORD_API_URL: apiUrl('/api').optional(),
	EMCEE_PROGRAMME: z.string().optional(),
	EMCEE_DATA: z.string().default('./data'),
	DATABASE_URL: z
		.string()
		.regex(/^postgres(ql)?:\/\//, 'expected an address that starts with postgres://')
		.optional(),
	EMCEE_ORGANISERS: listOf(
		(entry) => ORGANISER_ENTRY.test(entry),
		'slack:U…, slack-group:S…, discord:ID, discord-role:ID',
	),
	EMCEE_ANNOUNCE_TO: listOf((entry) => readDestination(entry) !== undefined, 'slack:C…, discord:ID'),
	EMCEE_NOW: instant.optional(),
	EMCEE_SPEED: number('a number above 0, like 60').positive('expected a number above 0, like 60').default(1),
	EMCEE_LOCALE: z.enum(LOCALES, { error: `expected one of ${LOCALES.join(', ')}` }).default('en'),
	HOST: z.string().default('127.0.0.1'),
	PORT: number('a port from 0 to 65535').int().min(0).max(65535).default(3000),
	LOG_LEVEL: z
		.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
			error: 'expected one of fatal, error, warn, info, debug, trace, silent',
		})
		.default('info'),
});

type Environment = z.output<typeof Environment>;

export type SlackConfig = { botToken: string; apiUrl?: string } & (
	| { mode: 'socket'; appToken: string }
	| { mode: 'http'; signingSecret: string }
);

export type DiscordConfig = { token: string; guildId?: string; apiUrl?: string };

export type Config = {
	slack: SlackConfig | undefined;
	discord: DiscordConfig | undefined;
	/** Files or folders; empty for the built-in event. */
	programme: readonly string[];
	/** Where deliveries are remembered. */
	store: { data: string } | { url: string };
	organisers: readonly OrganiserEntry[];
	/** Channels subscribed from the start. */
	announceTo: readonly Destination[];
	now: Temporal.Instant | undefined;
	speed: number;
	locale: Environment['EMCEE_LOCALE'];
	host: string;
	port: number;
	logLevel: Environment['LOG_LEVEL'];
};

/** Throws one Fault that names every variable that is wrong or missing. */
export function readConfig(environment: Record<string, string | undefined>): Config {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
	const parsed = Environment.safeParse(given);
	const faults = [
		...(parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []),
		...missing(given),
	];
	if (faults.length > 0 || !parsed.success) {
		throw new Fault(
			'config-invalid',
			['The settings are not right; mend them in .env or the environment:', ...faults].join('\n  '),
		);
	}
	return toConfig(parsed.data);
}

/** Tokens come in pairs. Socket Mode wins where both of Slack's ways are set, as it needs no public address. */
function missing(given: Record<string, unknown>): readonly string[] {
	const has = (name: string): boolean => given[name] !== undefined;
	const second = has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET');
	return [
		...(has('SLACK_BOT_TOKEN') && !second
			? ['SLACK_APP_TOKEN: missing beside SLACK_BOT_TOKEN (or SLACK_SIGNING_SECRET, for HTTP)']
			: []),
		...(second && !has('SLACK_BOT_TOKEN')
			? ['SLACK_BOT_TOKEN: missing beside the other Slack settings']
			: []),
		...(has('DISCORD_GUILD_ID') && !has('DISCORD_TOKEN')
			? ['DISCORD_TOKEN: missing beside DISCORD_GUILD_ID']
			: []),
	];
}

function toConfig(environment: Environment): Config {
	return {
		slack: slackConfig(environment),
		discord: discordConfig(environment),
		programme: entriesOf(environment.EMCEE_PROGRAMME ?? ''),
		store: environment.DATABASE_URL ? { url: environment.DATABASE_URL } : { data: environment.EMCEE_DATA },
		organisers: environment.EMCEE_ORGANISERS,
		announceTo: environment.EMCEE_ANNOUNCE_TO.flatMap((entry) => readDestination(entry) ?? []),
		now: environment.EMCEE_NOW,
		speed: environment.EMCEE_SPEED,
		locale: environment.EMCEE_LOCALE,
		host: environment.HOST,
		port: environment.PORT,
		logLevel: environment.LOG_LEVEL,
	};
}

function slackConfig(environment: Environment): SlackConfig | undefined {
	const {
		SLACK_BOT_TOKEN: botToken,
		SLACK_APP_TOKEN: appToken,
		SLACK_SIGNING_SECRET: signingSecret,
	} = environment;
	if (botToken === undefined) return undefined;
	const base = { botToken, ...(environment.SLACK_API_URL && { apiUrl: environment.SLACK_API_URL }) };
	if (appToken !== undefined) return { ...base, mode: 'socket', appToken };
	return signingSecret === undefined ? undefined : { ...base, mode: 'http', signingSecret };
}

function discordConfig(environment: Environment): DiscordConfig | undefined {
	const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId, DISCORD_API_URL: apiUrl } = environment;
	return token === undefined ? undefined : { token, ...(guildId && { guildId }), ...(apiUrl && { apiUrl }) };
}

function entriesOf(list: string): readonly string[] {
	return list
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}
