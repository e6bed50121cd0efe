/** A bot whose store is away: questions are answered, deeds are told to wait, and /readyz says why. */

import { expect, it } from 'vitest';
import { startSlackStage } from './slack-stage.ts';
import { ASKED_AT } from './table.ts';

it('answers while its store is away, says what is wrong, and promises nothing', async () => {
	const stage = await startSlackStage('http', {
		EMCEE_NOW: ASKED_AT,
		DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:9/nowhere',
	});
	expect((await stage.member.command('when')).text).toContain('Tuesday, 31 January 2023');
	expect((await stage.member.command('remind', 'start')).text).toContain('my store is away');
	expect(stage.log()).toContain('Trying again in');
	expect(stage.log()).not.toContain('secret-word');
	expect((await stage.stop()).code).toBe(0);
});
