/** What every keeper of small things does, whatever keeps them. */

import { describe, expect, it } from 'vitest';
import { type Place, usePlace } from './place.ts';
import { aMinute, NO_TIME } from './planned.ts';

export function keyValueContract(name: string, create: () => Promise<Place>): void {
	describe(`${name} as a keeper of small things`, () => {
		const open = usePlace(create);

		it('knows nothing at first', async () => {
			expect(await (await open()).keyValue.get('draft')).toBeUndefined();
		});

		it.each([[{ text: 'Été \u0000', to: ['a', 'b'] }], ['b1'], [0], [false], [null]])(
			'gives back %j',
			async (value) => {
				const { keyValue } = await open();
				await keyValue.set('draft', value, aMinute);
				expect(await keyValue.get('draft')).toEqual(value);
			},
		);

		it('keeps the last, and each name for itself', async () => {
			const { keyValue } = await open();
			await keyValue.set('draft', 'first', aMinute);
			await keyValue.set('other', 'other', aMinute);
			await keyValue.set('draft', 'last', aMinute);
			expect([await keyValue.get('draft'), await keyValue.get('other')]).toEqual(['last', 'other']);
		});

		it('forgets what has been kept for long enough', async () => {
			const { keyValue } = await open();
			await keyValue.set('draft', 'kept', aMinute);
			await keyValue.set('draft', 'gone', NO_TIME);
			expect(await keyValue.get('draft')).toBeUndefined();
		});

		it('keeps for longer what is set again', async () => {
			const { keyValue } = await open();
			await keyValue.set('draft', 'gone', NO_TIME);
			await keyValue.set('draft', 'kept', aMinute);
			expect(await keyValue.get('draft')).toBe('kept');
		});

		it('removes one, and does not mind when there is none', async () => {
			const { keyValue } = await open();
			await keyValue.set('draft', 'kept', aMinute);
			await keyValue.remove('draft');
			await keyValue.remove('draft');
			expect(await keyValue.get('draft')).toBeUndefined();
		});

		it('shares them with other replicas', async () => {
			await (await open()).keyValue.set('draft', 'kept', aMinute);
			expect(await (await open()).keyValue.get('draft')).toBe('kept');
		});
	});
}
