import { describe, expect, it, onTestFinished } from 'vitest';
import { isRegistered, registration } from '../../../src/adapters/discord/commands.ts';
import { COMMANDS, MEMBER_DEEDS, ORGANISER_DEEDS } from '../../../src/core/commands.ts';
import { describe as inWords } from '../../../src/describe.ts';
import { CommandsForm } from '../../standins/discord/command-form.ts';
import type { DiscordStandIn } from '../../standins/discord/index.ts';
import { CONNECTED, connectTo, DESCRIBE, type Rig, startRig } from './rig.ts';

describe('the commands for Discord', () => {
	it('are two commands, with a subcommand for each in the tables', () => {
		const names = (table: readonly { name: string }[]) => table.map(({ name }) => name);
		const registered = registration(DESCRIBE).map(({ name, description, options = [] }) => ({
			name,
			description,
			subcommands: names(options),
		}));
		expect(registered).toEqual([
			{
				name: 'event',
				description: 'Ask about the event',
				subcommands: names([...COMMANDS, ...MEMBER_DEEDS]),
			},
			{ name: 'event-admin', description: 'For organisers', subcommands: names(ORGANISER_DEEDS) },
		]);
	});

	it('say which option is required, and which one offers something', () => {
		const [event] = registration(DESCRIBE);
		const subcommands = event?.options?.filter(({ name }) => ['ask', 'who', 'when', 'help'].includes(name));
		expect(subcommands).toMatchInlineSnapshot(`
			[
			  {
			    "description": "About ask",
			    "name": "ask",
			    "options": [
			      {
			        "autocomplete": false,
			        "description": "Which question",
			        "name": "question",
			        "required": true,
			        "type": 3,
			      },
			    ],
			    "type": 1,
			  },
			  {
			    "description": "About who",
			    "name": "who",
			    "options": [
			      {
			        "autocomplete": true,
			        "description": "Which name",
			        "name": "name",
			        "required": true,
			        "type": 3,
			      },
			    ],
			    "type": 1,
			  },
			  {
			    "description": "About when",
			    "name": "when",
			    "options": [
			      {
			        "autocomplete": true,
			        "description": "Which session",
			        "name": "session",
			        "required": false,
			        "type": 3,
			      },
			    ],
			    "type": 1,
			  },
			  {
			    "description": "About help",
			    "name": "help",
			    "options": [],
			    "type": 1,
			  },
			]
		`);
	});

	it('are accepted by Discord in the words of the bot', () => {
		expect(CommandsForm.safeParse(registration(inWords('en'))).error).toBeUndefined();
	});

	it('keep to a hundred characters of description', () => {
		const [event] = registration({ ...DESCRIBE, summary: 'x'.repeat(150), command: () => 'y'.repeat(101) });
		expect(event?.description).toBe(`${'x'.repeat(99)}…`);
		expect(event?.options?.[0]?.description).toBe(`${'y'.repeat(99)}…`);
	});
});

describe('commands that are registered', () => {
	const wanted = registration(DESCRIBE);

	it('are the same with what Discord adds and leaves out', () => {
		const returned = wanted.map((command) => ({
			...command,
			id: '1',
			version: '2',
			options: command.options?.map((option) => ({ ...option, description_localizations: null })),
		}));
		expect(isRegistered(wanted, returned)).toBe(true);
	});

	it.each([
		['another description', registration({ ...DESCRIBE, command: () => 'New' })],
		['one command more', [...wanted, { name: 'old', description: 'Old' }]],
		['none', []],
	])('differ with %s', (_, registered) => {
		expect(isRegistered(wanted, registered)).toBe(false);
	});
});

describe('registering the commands', () => {
	it('happens everywhere, and once', async () => {
		const rig = await connected(await startRig());
		await rig.connection.stop();
		const again = connectTo(rig.discord);
		onTestFinished(again.connection.stop);
		expect(await again.logged(CONNECTED)).toBe('info discord connected false');
		expect(registrations(rig.discord)).toEqual(['GET /commands', 'PUT /commands', 'GET /commands']);
	});

	it('happens again when the words changed', async () => {
		const rig = await connected(await startRig());
		await rig.connection.stop();
		const again = connectTo(rig.discord, { describe: { ...DESCRIBE, summary: 'Other words' } });
		onTestFinished(again.connection.stop);
		await again.logged(CONNECTED);
		expect(rig.discord.commands.find('event')?.form.description).toBe('Other words');
	});

	it('happens in one server where that is wished', async () => {
		const { discord } = await connected(await startRig({ inGuild: true }));
		expect(discord.commands.find('event')?.guild).toBe(discord.world.guild);
		expect(registrations(discord)).toEqual(['GET /guild/commands', 'PUT /guild/commands']);
	});

	it('says how to mend it where Discord refuses, and answers on', async () => {
		const rig = await startRig({ guildId: '123456789012345678' });
		onTestFinished(rig.end);
		expect(await rig.logged(/^error/)).toMatchInlineSnapshot(
			`"error The commands could not be registered in server 123456789012345678 (DISCORD_GUILD_ID): Missing Access, 50001. Invite Emcee to that server with the scopes bot and applications.commands, or leave DISCORD_GUILD_ID out."`,
		);
		expect(rig.connection.trouble()).toContain('DISCORD_GUILD_ID');
		const { member, world } = rig.discord;
		expect(await member.answers(member.say(world.general, '@emcee hello'))).toHaveLength(1);
	});
});

async function connected(rig: Rig): Promise<Rig> {
	onTestFinished(rig.end);
	await rig.logged(CONNECTED);
	return rig;
}

const registrations = ({ calls, world }: DiscordStandIn): string[] =>
	calls
		.filter(({ path }) => path.endsWith('/commands'))
		.map(({ method, path }) => {
			const place = path.replace(`/applications/${world.application}`, '').replace(`s/${world.guild}`, '');
			return `${method} ${place}`;
		});
