/**
 * What delivering relies on, whatever the platform: run by each chat adapter through its real client, against
 * its stand-in.
 */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Destination } from '../../src/core/announce/destination.ts';
import type { Messenger } from '../../src/core/announce/messenger.ts';
import type { Answer } from '../../src/core/answer/answer.ts';

/** The first three happen after the platform has taken the message. */
export type MessengerMishap =
	| 'accepted-then-500'
	| 'accepted-then-reset'
	| 'accepted-then-hang'
	/** Not taken; come again after `RATE_LIMIT`. */
	| 'rate-limited';

export const RATE_LIMIT = Temporal.Duration.from({ seconds: 7 });

/** A message as it stands in a channel. */
export type Standing = { text: string; pingsEveryone: boolean };

export type Ground = {
	messenger: Messenger;
	/** Where Emcee may write; nothing stands there yet. */
	channel: Destination;
	gone: Destination;
	person: Destination;
	/** A person who cannot be written to. */
	closed: Destination;
	/** Befalls the next message on its way to the platform, or the one after so many others. */
	mishap(kind: MessengerMishap, sparing?: number): void;
	/** What stands there now, oldest first. */
	posted(to: Destination): readonly Standing[];
	close(): Promise<void>;
};

const saying = (...lines: string[]): Answer => ({
	kind: 'done',
	locale: 'en',
	blocks: lines.map((text) => ({ kind: 'line', parts: [{ kind: 'text', text }] })),
});

const HELLO = saying('Session 131 starts in 10 minutes.');
const KEY = 'event/session-131/starts/2023-01-31T13:20Z/here';
const LONG_AGO = Temporal.Instant.fromEpochMilliseconds(0);

/** Longer than one message of any platform: `from` numbers its lines. */
const long = (lines: number, word = 'word'): Answer =>
	saying(...Array.from({ length: lines }, (_, at) => `(${at}) ${`${word} `.repeat(300).trim()}`));

const LONG = long(20);

const numbersIn = (standing: readonly Standing[]): readonly number[] =>
	standing.flatMap(({ text }) => Array.from(text.matchAll(/\((\d+)\)/g), ([, number]) => Number(number)));

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

export function messengerContract(name: string, open: () => Promise<Ground>): void {
	describe(`${name} as a messenger`, () => {
		let ground: Ground;
		let messenger: Messenger;
		let channel: Destination;
		beforeEach(async () => {
			ground = await open();
			({ messenger, channel } = ground);
		});
		afterEach(() => ground.close());

		const textsIn = (to: Destination): readonly string[] => ground.posted(to).map(({ text }) => text);
		const send = async (answer: Answer, to = channel): Promise<string> => {
			const sent = await messenger.send(to, answer, KEY);
			if (sent.kind !== 'sent') throw new Error(`It was not sent: ${sent.why}`);
			return sent.receipt;
		};

		describe('sending', () => {
			it('posts, and gives a receipt by which the message is found again', async () => {
				const receipt = await send(HELLO);
				expect(textsIn(channel)).toEqual(['Session 131 starts in 10 minutes.']);
				expect(await messenger.find(channel, KEY, LONG_AGO)).toBe(receipt);
			});

			it('reaches a person by direct message, found again as well', async () => {
				const receipt = await send(HELLO, ground.person);
				expect(textsIn(ground.person)).toEqual(['Session 131 starts in 10 minutes.']);
				expect(await messenger.find(ground.person, KEY, LONG_AGO)).toBe(receipt);
			});

			it('splits what is longer than one message, in order', async () => {
				await send(LONG);
				expect(ground.posted(channel).length).toBeGreaterThan(1);
				expect(numbersIn(ground.posted(channel))).toEqual(upTo(20));
			});

			it.each([
				['a channel that is gone', 'gone'],
				['a person who cannot be written to', 'closed'],
			] as const)('calls %s hopeless, in a sentence, and does not throw', async (_, where) => {
				const sent = await messenger.send(ground[where], HELLO, KEY);
				expect(sent).toEqual({ kind: 'failed', retry: false, why: expect.stringMatching(/^[A-Z].*\.$/) });
			});

			it('comes again later, and not by itself, when the platform asks to wait', async () => {
				ground.mishap('rate-limited');
				const sent = await messenger.send(channel, HELLO, KEY);
				expect(sent).toMatchObject({ kind: 'failed', retry: true, after: expect.anything() });
				expect(sent.kind === 'failed' && sent.after?.total('seconds')).toBe(RATE_LIMIT.total('seconds'));
				expect(textsIn(channel)).toEqual([]);
			});

			it.each(['accepted-then-500', 'accepted-then-reset', 'accepted-then-hang'] as const)(
				'is in doubt when the message was %s, and is not repeated; the message can be found',
				async (kind) => {
					ground.mishap(kind);
					expect(await messenger.send(channel, HELLO, KEY)).toMatchObject({ kind: 'perhaps' });
					expect(textsIn(channel)).toHaveLength(1);
					const receipt = await messenger.find(channel, KEY, LONG_AGO);
					expect(await messenger.remove(channel, receipt ?? '')).toMatchObject({ kind: 'sent' });
					expect(textsIn(channel)).toEqual([]);
				},
			);

			it.each(['accepted-then-reset', 'rate-limited'] as const)(
				'leaves nothing twice when a part of a long message was %s and all of it is sent again',
				async (kind) => {
					ground.mishap(kind, 1);
					expect(await messenger.send(channel, LONG, KEY)).toMatchObject({ kind: 'perhaps' });
					expect(await messenger.find(channel, KEY, LONG_AGO)).toBeUndefined();
					await send(LONG);
					expect(numbersIn(ground.posted(channel))).toEqual(upTo(20));
				},
			);
		});

		describe('finding', () => {
			it('says that nothing with the key has arrived', async () => {
				await send(HELLO);
				expect(await messenger.find(channel, `${KEY}/another`, LONG_AGO)).toBeUndefined();
			});

			it('says that nothing stands in a channel that is gone', async () => {
				expect(await messenger.find(ground.gone, KEY, LONG_AGO)).toBeUndefined();
			});

			it('sees what arrived although the caller’s clock is ahead', async () => {
				const receipt = await send(HELLO);
				const ahead = Temporal.Instant.from('2099-01-01T00:00Z');
				expect(await messenger.find(channel, KEY, ahead)).toBe(receipt);
			});

			it('gives all of a message that came in several parts', async () => {
				const receipt = await send(LONG);
				expect(await messenger.find(channel, KEY, LONG_AGO)).toBe(receipt);
			});
		});

		describe('pinging', () => {
			const FOREIGN = 'Hello @everyone @here <!channel> <!here> <@123456789012345678> <@U0MEMBER>';

			it('is never done by words', async () => {
				await send(saying(FOREIGN));
				expect(ground.posted(channel).map(({ pingsEveryone }) => pingsEveryone)).toEqual([false]);
			});

			it('is done once when the answer says so', async () => {
				await send({ ...LONG, ping: true });
				const [first, ...rest] = ground.posted(channel).map(({ pingsEveryone }) => pingsEveryone);
				expect(first).toBe(true);
				expect(rest).not.toContain(true);
			});
		});

		describe('editing', () => {
			it('changes what stands there', async () => {
				const receipt = await send(HELLO);
				const edited = await messenger.edit(channel, receipt, saying('Moved to 15:00.'));
				expect(edited).toMatchObject({ kind: 'sent' });
				expect(textsIn(channel)).toEqual(['Moved to 15:00.']);
			});

			it.each([
				[20, 2],
				[2, 20],
			])('follows from %i lines to %i, and once more', async (before, after) => {
				const first = await send(long(before));
				const second = await messenger.edit(channel, first, long(after, 'other'));
				expect(numbersIn(ground.posted(channel))).toEqual(upTo(after));
				const third = await messenger.edit(channel, receiptOf(second), HELLO);
				expect(textsIn(channel)).toEqual(['Session 131 starts in 10 minutes.']);
				await messenger.remove(channel, receiptOf(third));
				expect(textsIn(channel)).toEqual([]);
			});

			it('does not bring back what somebody has deleted', async () => {
				const receipt = await send(HELLO);
				await messenger.remove(channel, receipt);
				expect(await messenger.edit(channel, receipt, HELLO)).toMatchObject({ kind: 'failed', retry: false });
				expect(textsIn(channel)).toEqual([]);
			});
		});

		describe('removing', () => {
			it('takes every part away', async () => {
				const receipt = await send(LONG);
				expect(await messenger.remove(channel, receipt)).toMatchObject({ kind: 'sent' });
				expect(textsIn(channel)).toEqual([]);
			});

			it('counts as done when the message is away already', async () => {
				const receipt = await send(HELLO);
				await messenger.remove(channel, receipt);
				expect(await messenger.remove(channel, receipt)).toMatchObject({ kind: 'sent' });
			});
		});

		describe('looking before a broadcast', () => {
			it('names the channel, shows the messages, posts nothing, and finds nothing against it', async () => {
				const looked = await messenger.inspect(channel, LONG);
				expect(looked).toEqual({ name: expect.stringMatching(/^#\w/), messages: expect.anything() });
				expect(looked.messages.length).toBeGreaterThan(1);
				expect(textsIn(channel)).toEqual([]);
			});

			it('tells in a sentence what stands against it', async () => {
				const { trouble } = await messenger.inspect(ground.gone, HELLO);
				expect(trouble).toMatch(/^[A-Z].*\.$/);
			});
		});
	});
}

function receiptOf(sent: Awaited<ReturnType<Messenger['edit']>>): string {
	if (sent.kind !== 'sent') throw new Error(`It was not changed: ${sent.why}`);
	return sent.receipt;
}
