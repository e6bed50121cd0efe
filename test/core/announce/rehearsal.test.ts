import { describe, expect, it } from 'vitest';
import { transcript } from '../../../src/adapters/terminal/rehearse.ts';
import { LANGUAGES } from '../../../src/content/languages.ts';
import { plan } from '../../../src/core/announce/plan.ts';
import { labelled, rehearse } from '../../../src/core/announce/rehearsal.ts';
import { plain } from '../../../src/core/answer/plain.ts';
import { builtIn } from '../built-in.ts';
import { at, channel, DEFAULT_POLICY } from './invented.ts';

const window = { from: at('2023-01-01T00:00Z'), to: at('2023-03-01T00:00Z') };

describe('the rehearsal of the built-in event', () => {
	const planned = plan(builtIn, DEFAULT_POLICY, [channel('slack:C0123')], window);
	const rehearsed = rehearse(planned, builtIn, LANGUAGES);

	it('reads as its channel will', async () => {
		await expect(`${transcript(rehearsed, builtIn)}\n`).toMatchFileSnapshot('built-in-rehearsal.txt');
	});

	it('says in a sandbox channel that it is one', () => {
		const [first] = rehearsed;
		const [label] = first ? plain(labelled(first, builtIn, LANGUAGES)).split('\n') : [];
		expect(label).toBe(
			'Rehearsal: this goes to slack:C0123 on Monday, 23 January 2023 at 09:00 (UTC+01:00).',
		);
	});
});

it('never pings anybody in a rehearsal', () => {
	const [planned] = plan(builtIn, DEFAULT_POLICY, [channel('slack:C0123')], window);
	if (!planned) throw new Error('nothing is planned');
	const subject = { kind: 'broadcast', broadcast: 'b1', text: 'Doors open', ping: true } as const;
	const [one] = rehearse([{ ...planned, subject }], builtIn, LANGUAGES);
	expect(one?.answer.ping).toBe(true);
	expect(one && labelled(one, builtIn, LANGUAGES).ping).toBeUndefined();
});
