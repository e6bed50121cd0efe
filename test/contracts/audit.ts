/** What every audit log does, whatever keeps it. */

import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/core/announce/store.ts';
import { type Place, usePlace } from './place.ts';
import { minutes } from './planned.ts';

const act = (minute: number, what: string): Act => ({ at: minutes(minute), who: 'slack:U0123', what });

export function auditContract(name: string, create: () => Promise<Place>): void {
	describe(`${name} as an audit log`, () => {
		const open = usePlace(create);

		it('begins empty', async () => {
			expect(await (await open()).audit.recent(10)).toEqual([]);
		});

		it('tells the newest first, and no more than was asked', async () => {
			const { audit } = await open();
			for (const minute of [1, 2, 3]) await audit.add(act(minute, 'broadcast “Déjeuner”'));
			expect(await audit.recent(2)).toEqual([act(3, 'broadcast “Déjeuner”'), act(2, 'broadcast “Déjeuner”')]);
		});

		it('keeps the order of the acts when the clock is turned back', async () => {
			const { audit } = await open();
			await audit.add(act(2, 'first'));
			await audit.add(act(1, 'second'));
			expect(await audit.recent(2)).toEqual([act(1, 'second'), act(2, 'first')]);
		});

		it('knows the acts of other replicas', async () => {
			await (await open()).audit.add(act(1, 'mute'));
			expect(await (await open()).audit.recent(1)).toEqual([act(1, 'mute')]);
		});
	});
}
