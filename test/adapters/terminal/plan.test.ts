import { describe, expect, it } from 'vitest';
import { planJson, planText } from '../../../src/adapters/terminal/plan.ts';
import { LANGUAGES } from '../../../src/content/languages.ts';
import { announcement } from '../../../src/core/announce/announcement.ts';
import { plan } from '../../../src/core/announce/plan.ts';
import { postingOf } from '../../../src/core/announce/postings.ts';
import type { Subscription } from '../../../src/core/announce/subscription.ts';
import { at, channel, DEFAULT_POLICY } from '../../core/announce/invented.ts';
import { builtIn } from '../../core/built-in.ts';

const window = { from: at('2023-01-30T00:00Z'), to: at('2023-02-01T00:00Z') };

function postings(...subscriptions: readonly Subscription[]) {
	return plan(builtIn, DEFAULT_POLICY, subscriptions, window).map((planned) =>
		postingOf(planned, builtIn, (one, now) => announcement(one, builtIn, LANGUAGES, now)),
	);
}

describe('the plan in the terminal', () => {
	it('tells when in the time of the event and in UTC, where and what', () => {
		const quiet = { from: Temporal.PlainTime.from('20:00'), to: Temporal.PlainTime.from('09:30') };
		expect(
			planText(postings(channel('slack:C0123'), channel('discord:77', { quiet }))),
		).toMatchInlineSnapshot(`
			"2023-01-30 09:00 +01:00  2023-01-30 08:00 UTC  slack:C0123  closes-today  Registration for the 2023 ECOSOC Partnership Forum closes today
			2023-01-30 09:30 +01:00  2023-01-30 08:30 UTC  discord:77   closes-today  Registration for the 2023 ECOSOC Partnership Forum closes today (after quiet hours, not at 2023-01-30 08:00 UTC)
			2023-01-30 14:30 +01:00  2023-01-30 13:30 UTC  discord:77   one-day       Starts tomorrow: WSIS Cooperation for Accelerating Progress on the SDGs
			2023-01-30 14:30 +01:00  2023-01-30 13:30 UTC  slack:C0123  one-day       Starts tomorrow: WSIS Cooperation for Accelerating Progress on the SDGs
			2023-01-31 09:00 +01:00  2023-01-31 08:00 UTC  slack:C0123  digest        Today: Tuesday, 31 January 2023
			2023-01-31 09:30 +01:00  2023-01-31 08:30 UTC  discord:77   digest        Today: Tuesday, 31 January 2023 (after quiet hours, not at 2023-01-31 08:00 UTC)
			2023-01-31 13:30 +01:00  2023-01-31 12:30 UTC  discord:77   one-hour      Starts in 1 hour: WSIS Cooperation for Accelerating Progress on the SDGs
			2023-01-31 13:30 +01:00  2023-01-31 12:30 UTC  slack:C0123  one-hour      Starts in 1 hour: WSIS Cooperation for Accelerating Progress on the SDGs
			2023-01-31 14:20 +01:00  2023-01-31 13:20 UTC  discord:77   ten-minutes   Starts in 10 minutes: WSIS Cooperation for Accelerating Progress on the SDGs
			2023-01-31 14:20 +01:00  2023-01-31 13:20 UTC  slack:C0123  ten-minutes   Starts in 10 minutes: WSIS Cooperation for Accelerating Progress on the SDGs
			2023-01-31 14:30 +01:00  2023-01-31 13:30 UTC  discord:77   start         Starts now: WSIS Cooperation for Accelerating Progress on the SDGs
			2023-01-31 14:30 +01:00  2023-01-31 13:30 UTC  slack:C0123  start         Starts now: WSIS Cooperation for Accelerating Progress on the SDGs"
		`);
	});

	it('says so when there is nothing', () => {
		expect(planText([])).toBe('Nothing is planned for this time.');
	});

	it('is JSON for programs', () => {
		const [first]: readonly unknown[] = JSON.parse(planJson(postings(channel('slack:C0123'))));
		expect(first).toEqual({
			due: '2023-01-30T08:00:00Z',
			local: '2023-01-30T09:00:00+01:00',
			zone: '+01:00',
			destination: 'slack:C0123',
			kind: 'closes-today',
			locale: 'en',
			words: 'Registration for the 2023 ECOSOC Partnership Forum closes today',
			usefulUntil: '2023-01-30T23:00:00Z',
			key: 'wsis-forum-2023-session-131/partnership-forum/closes-today/2023-01-30T08:00:00Z/slack:C0123',
		});
	});
});
