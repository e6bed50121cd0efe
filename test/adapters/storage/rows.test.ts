/** The rows hold what core's types hold: who adds to one is told here of the other. */

import { expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { PlannedJson } from '../../../src/adapters/storage/planned-row.ts';
import type { SubscriptionJson } from '../../../src/adapters/storage/subscriptions.ts';
import type { Planned } from '../../../src/core/announce/planned.ts';
import type { Subscription } from '../../../src/core/announce/subscription.ts';

it('a planned message is stored whole', () => {
	expectTypeOf<z.output<typeof PlannedJson>>().toEqualTypeOf<Planned>();
});

it('a subscription is stored whole', () => {
	expectTypeOf<z.output<typeof SubscriptionJson>>().toEqualTypeOf<Subscription>();
});
