import { expect, it } from 'vitest';
import { follow } from '../../../src/adapters/slack/progress.ts';
import { answer, line } from './setting.ts';

/** So many states, one every so many milliseconds; which of them were told. */
async function toldOf(states: number, every: number, updates: number): Promise<readonly string[]> {
	let now = 0;
	async function* steps() {
		for (let step = 1; step <= states; step += 1) {
			now += every;
			yield answer(line(`${step}`));
		}
	}
	const told: string[] = [];
	const tell = async ({ blocks: [block] }: ReturnType<typeof answer>) => {
		if (block?.kind === 'line') told.push(block.parts.map(({ text }) => text).join(''));
	};
	await follow(steps(), tell, updates, () => now);
	return told;
}

it('tells the last state only, of something quick', async () => {
	expect(await toldOf(20, 10, 3)).toEqual(['20']);
});

it('tells ever more rarely how something long goes on, and never more than may be told', async () => {
	expect(await toldOf(300, 1_000, 3)).toEqual(['1', '5', '21', '300']);
});

it('tells no state twice', async () => {
	expect(await toldOf(5, 1_000, 3)).toEqual(['1', '5']);
});

it('tells nothing of what never changes', async () => {
	expect(await toldOf(0, 1_000, 3)).toEqual([]);
});
