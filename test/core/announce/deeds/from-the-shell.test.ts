import { beforeEach, describe, expect, it } from 'vitest';
import { destinationsIn, send } from '../../../../src/shell/broadcast.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let printed: string[];
beforeEach(async () => {
	office = await openOffice();
	printed = [];
});

const broadcast = (to: readonly string[], isDry = false) =>
	send({ ...office, print: (line) => void printed.push(line) }, { words: 'Doors open at nine.', to, isDry });
const rows = () => office.store.ledger.entries({ kind: 'broadcast', most: 10 });

describe('emcee broadcast', () => {
	it('reads the channels it is for', () => {
		expect(destinationsIn('slack:C1, discord:77')).toEqual(['slack:C1', 'discord:77']);
	});

	it.each([
		['foo', 'foo'],
		['slack:C1,foo', 'foo'],
		['all', 'all'],
		[' , ', ''],
	])('refuses --to “%s”', (to, wrong) => {
		expect(() => destinationsIn(to)).toThrow(`\`${wrong}\` is no destination; write slack:C… or discord:ID.`);
	});

	it('ends with 0 when every channel has it', async () => {
		expect(await broadcast(['slack:C1', 'slack:C2'])).toBe(0);
		expect(printed.at(-1)).toBe('Sent to 2 of 2 channels.');
	});

	it.each(['discord:77', 'slack:C2'])('sends nothing when %s would not get it', async (one) => {
		office.close('slack:C2');
		expect(await broadcast(['slack:C1', one])).toBe(1);
		expect(printed.join('\n')).toContain('Discarded; nothing was sent.');
		expect([office.papers(), await rows()]).toEqual([[], []]);
	});

	it('withdraws what did not go out, says so, and ends with 1', async () => {
		office.stumble({ kind: 'failed', retry: true, why: 'the platform is away' });
		expect(await broadcast(['slack:C1', 'slack:C2'])).toBe(1);
		expect(printed.at(-1)).toBe('Withdrawn where it had not gone out: 1. It will not be tried again.');
		expect((await rows()).map(({ state }) => state).toSorted()).toEqual(['sent', 'skipped']);
	});

	it('only shows with --dry-run, which ends as the real one would', async () => {
		expect(await broadcast(['slack:C1'], true)).toBe(0);
		expect(await broadcast(['discord:77'], true)).toBe(1);
		expect([office.papers(), await rows()]).toEqual([[], []]);
	});
});
