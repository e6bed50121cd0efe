import type { ButtonInteraction, ChatInputCommandInteraction, Message } from 'discord.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
	type ButtonLike,
	type CommandLike,
	type MessageLike,
	readButton,
	readCommand,
	readMessage,
	wantedByButton,
	wantedByCommand,
	wantedByText,
} from '../../../src/adapters/discord/inbound.ts';

const ME = '123456789012345678';

const command = (
	subcommand: string,
	options: Record<string, string> = {},
	locale = 'en-US',
	commandName = 'event',
): CommandLike => ({
	commandName,
	locale,
	options: { getSubcommand: () => subcommand, getString: (name) => options[name] ?? null },
});

const message = (content: string, more: Partial<MessageLike> = {}): MessageLike => ({
	content,
	author: { bot: false },
	system: false,
	webhookId: null,
	guildId: '1',
	mentions: { users: { has: (id) => content.includes(id) } },
	...more,
});

describe('a command on Discord', () => {
	it('carries its argument and the language of the client', () => {
		expect(readCommand(command('who', { name: 'Ada' }, 'fr'))).toEqual({
			input: { kind: 'command', name: 'who', argument: 'Ada' },
			asker: { nativeTime: true, platformLocale: 'fr' },
		});
	});

	it('has no argument where none was given', () => {
		expect(readCommand(command('when')).input).toEqual({ kind: 'command', name: 'when' });
	});

	it('in a language that Emcee does not speak leaves the language open', () => {
		expect(readCommand(command('help', {}, 'sv-SE')).asker).toEqual({ nativeTime: true });
	});

	it('that there was once is taken as typed', () => {
		expect(readCommand(command('timetable')).input).toEqual({ kind: 'text', text: 'timetable' });
	});
});

describe('a button on Discord', () => {
	it('asks what it carries', () => {
		expect(readButton({ customId: 'ask:who Ada', locale: 'ru' })).toEqual({
			input: { kind: 'text', text: 'who Ada' },
			asker: { nativeTime: true, platformLocale: 'ru' },
		});
	});

	it('of another kind asks nothing', () => {
		expect(readButton({ customId: 'broadcast:1', locale: 'ru' })).toBeUndefined();
	});
});

describe('a message on Discord', () => {
	it.each([
		[`<@${ME}> who speaks?`, 'who speaks?'],
		[`<@!${ME}>who speaks?`, 'who speaks?'],
		[`hello <@${ME}>`, 'hello'],
		[`<@${ME}> <:tada:123456789012345678><a:wave:123456789012345678>`, ''],
		[`<@${ME}> who is <@876543210987654321>?`, 'who is <@876543210987654321>?'],
	])('%s asks: %s', (content, text) => {
		expect(readMessage(message(content), ME)?.input).toEqual({ kind: 'text', text });
	});

	it('without a mention asks nothing in a server, and something in private', () => {
		expect(readMessage(message('when?'), ME)).toBeUndefined();
		expect(readMessage(message('when?', { guildId: null }), ME)?.input).toEqual({
			kind: 'text',
			text: 'when?',
		});
	});

	it.each<[string, Partial<MessageLike>]>([
		['a bot', { author: { bot: true } }],
		['a webhook', { webhookId: '2' }],
		['Discord itself', { system: true }],
	])('by %s asks nothing', (_, by) => {
		expect(readMessage(message(`<@${ME}> hello`, by), ME)).toBeUndefined();
	});
});

it('discord.js still fits the slivers that are read', () => {
	expectTypeOf<ChatInputCommandInteraction>().toExtend<CommandLike>();
	expectTypeOf<ButtonInteraction>().toExtend<ButtonLike>();
	expectTypeOf<Message>().toExtend<MessageLike>();
});

describe('something to be done on Discord', () => {
	it.each([
		['event', 'remind', { moment: 'start' }, { text: 'remind start', organiser: false }],
		['event', 'remind', {}, { text: 'remind', organiser: false }],
		['event-admin', 'announce', { how: 'mute' }, { text: 'announce mute', organiser: true }],
		['event-admin', 'status', {}, { text: 'status', organiser: true }],
		['event-admin', 'bygone', {}, { text: 'bygone', organiser: true }],
		['event', 'who', { name: 'Ada' }, undefined],
	])('/%s %s is read from its options', (name, subcommand, options, wanted) => {
		expect(wantedByCommand(command(subcommand, options, 'en-US', name))).toEqual(wanted);
	});

	it.each([
		['ask:/event-admin confirm 8f3a', { text: 'confirm 8f3a', organiser: true }],
		['ask:remind start', { text: 'remind start', organiser: false }],
		['ask:register', undefined],
		['form:announce', undefined],
	])('is read from a button: %s', (customId, wanted) => {
		expect(wantedByButton({ locale: 'en-US', customId })).toEqual(wanted);
	});

	it.each([
		['remind me', { text: 'remind me', organiser: false }],
		['/event remind list', { text: 'remind list', organiser: false }],
		['/event-admin undo', undefined],
		['when is it?', undefined],
	])('is read from words, but never what only organisers may do: %s', (text, wanted) => {
		expect(wantedByText({ input: { kind: 'text', text }, asker: {} })).toEqual(wanted);
	});
});
