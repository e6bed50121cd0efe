/** Small invented events and channels to announce to; a test writes only what it is about. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readDestination } from '../../../src/core/announce/destination.ts';
import { type Policy, PolicyFile } from '../../../src/core/announce/policy.ts';
import type { Subscription } from '../../../src/core/announce/subscription.ts';
import { assemble } from '../../../src/core/programme/assemble.ts';
import { EventFile } from '../../../src/core/programme/event.ts';
import type { Programme } from '../../../src/core/programme/programme.ts';

export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

export const DEFAULT_POLICY: Policy = PolicyFile.parse(
	parse(readFileSync('src/content/policies/default.yaml', 'utf8')),
);

/** Only these rules, so that a test sees nothing else. */
export const policy = (changes: object = {}): Policy =>
	PolicyFile.parse({
		kind: 'policy',
		id: 'test',
		sessions: [],
		deadlines: [],
		morning: '09:00',
		digest: '09:00',
		...changes,
	});

export const TEN_MINUTES = { id: 'ten-minutes', before: 'PT10M', usefulFor: 'PT20M' };

type WrittenSession = { id?: string; starts: string; ends: string; [more: string]: unknown };

/** Sessions are named "opening", "second", … in the order given, unless they say otherwise. */
export function programme(sessions: readonly WrittenSession[], changes: object = {}): Programme {
	const names = ['opening', 'second', 'third', 'fourth'];
	const content = EventFile.parse({
		kind: 'event',
		id: 'days',
		title: 'River Days',
		zone: 'Europe/Berlin',
		sessions: sessions.map((one, index) => ({ id: names[index], title: `The ${names[index]}`, ...one })),
		...changes,
	});
	return assemble([{ from: 'days.yaml', content }]).programme;
}

export function channel(name: string, changes: Partial<Subscription> = {}): Subscription {
	const destination = readDestination(name);
	if (!destination) throw new Error(`${name} is no destination`);
	return { destination, kinds: 'all', locale: 'en', muted: false, ...changes };
}
