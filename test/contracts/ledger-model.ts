/** Every ledger against the simplest one, over whatever replicas may do in any order. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claimed, Completion } from '../../src/core/announce/ledger.ts';
import { type Place, usePlace } from './place.ts';
import { aMinute, message, minutes, NO_TIME } from './planned.ts';
import { createSimpleLedger, type SimpleLedger } from './simple-ledger.ts';

/** A step answers with what everyone may know of it; `story` holds the claims, whose tokens differ. */
type Story = { ledger: SimpleLedger; platform: string; added: number; claims: Claimed[] };
type Step = (story: Story) => Promise<unknown>;

const minute = fc.nat(6);

const completion: fc.Arbitrary<Completion> = fc.oneof(
	fc.constant<Completion>({ state: 'sent', receipt: 'r', late: false }),
	fc.constant<Completion>({ state: 'failed', why: 'gone' }),
	fc.constant<Completion>({ state: 'skipped', why: 'over' }),
	minute.map((at): Completion => ({ state: 'failed', why: 'away', retryAt: minutes(at) })),
	minute.map((at): Completion => ({ state: 'perhaps-sent', why: 'no answer', retryAt: minutes(at) })),
);

const step: fc.Arbitrary<Step> = fc.oneof(
	fc.tuple(fc.constantFrom('a', 'b', 'c'), minute).map(
		([channel, due]): Step =>
			(story) => {
				const destination = { platform: story.platform, channel };
				return story.ledger.add([message(keyOf(story, story.added++), due, { destination })]);
			},
	),
	fc.tuple(minute, fc.boolean()).map(
		([at, vanishes]): Step =>
			async (story) => {
				const lease = vanishes ? NO_TIME : aMinute;
				const claimed = (await story.ledger.claim(story.platform, minutes(at), 99, lease)).toSorted(byKey);
				story.claims.push(...claimed);
				return claimed.map(({ token: _, ...told }) => told);
			},
	),
	fc.tuple(fc.nat(), completion).map(
		([turn, end]): Step =>
			async (story) => {
				const claim = story.claims[turn % story.claims.length];
				return claim && story.ledger.complete(claim.planned.key, claim.token, end);
			},
	),
	fc.nat(9).map(
		(turn): Step =>
			(story) =>
				story.ledger.withdraw([keyOf(story, turn)], 'withdrawn'),
	),
);

const keyOf = ({ platform }: Story, turn: number): string => `${platform}-${turn}`;

const byKey = (one: Claimed, other: Claimed): number => (one.planned.key < other.planned.key ? -1 : 1);

async function tell(ledger: SimpleLedger, platform: string, steps: readonly Step[]): Promise<unknown> {
	const story: Story = { ledger, platform, added: 0, claims: [] };
	const answers: unknown[] = [];
	for (const act of steps) answers.push(await act(story));
	const keys = Array.from({ length: story.added }, (_, turn) => keyOf(story, turn));
	const entries = await ledger.entries({ keys, most: 99 });
	const ends = entries.map(({ planned, state, attempts }) => `${planned.key} ${state} ${attempts}`).sort();
	return { answers, ends };
}

export function ledgerModelContract(name: string, create: () => Promise<Place>): void {
	describe(`${name} as a ledger in any story`, () => {
		const open = usePlace(create);

		it('answers as the simplest one would', async () => {
			const { ledger } = await open();
			let stories = 0;
			const property = fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
				// A platform for each story, so that all may share one store.
				const platform = `story${stories++}`;
				const expected = await tell(createSimpleLedger(), platform, steps);
				expect(await tell(ledger, platform, steps)).toEqual(expected);
			});
			await fc.assert(property, { numRuns: 50 });
		});
	});
}
