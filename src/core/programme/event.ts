/**
 * An event as an organiser writes it: one YAML file.
 *
 * The shape keeps what the source printed and has no place for what it did not: a deadline may be only a
 * day, a room may be absent, a country stands only where it was printed. The descriptions also reach
 * organisers, as hints in their editor.
 */

import { z } from 'zod';
import { Day, Language, Line, Moment, Slug, Text, Url, Zone } from './schema.ts';

/** A deadline is as precise as its source: "Monday, 30 January" stays a day, no answer can invent an hour. */
const Closes = z
	.discriminatedUnion('precision', [
		z.strictObject({ precision: z.literal('day'), day: Day }),
		z.strictObject({ precision: z.literal('moment'), moment: Moment }),
	])
	.describe('{ precision: day, day: 2023-01-30 } or { precision: moment, moment: 2023-01-30T17:00+01:00 }');

const Organisation = z.strictObject({
	id: Slug,
	name: Text,
	short: Line.optional().describe('How it is usually called: "ITU"'),
	aliases: z.array(Line).default([]).describe('Other spellings that members may type: "UIT", "МСЭ"'),
	url: Url.optional(),
});

const Person = z.strictObject({
	id: Slug,
	name: Line,
	honorific: Line.optional().describe('As printed: "Dr."'),
	aliases: z.array(Line).default([]).describe('Other spellings, scripts, former names'),
	roles: z
		.array(
			z.strictObject({
				title: Text,
				organisations: z.array(Slug).default([]).describe('Ids from organisations or organisers'),
			}),
		)
		.default([]),
	biography: Text.optional(),
	countries: z
		.array(Line)
		.default([])
		.describe('Only where the source prints them; never guessed from a name or an employer'),
});

const Link = z.strictObject({ title: Text, url: Url, about: Text.optional() });

const Deadline = z.strictObject({
	id: Slug,
	what: Text.describe('What closes, in the words of the organiser: "Call for papers"'),
	closes: Closes,
	link: Url.optional(),
	notes: z.array(Text).default([]),
});

const Registration = z.strictObject({
	id: Slug,
	for: Text.describe('What one registers for: "the 2023 ECOSOC Partnership Forum"'),
	url: Url,
	conditions: Text.optional().describe('As printed: "virtual participation only"'),
	closes: Closes.optional(),
	notes: z
		.array(Text)
		.default([])
		.describe('What the programme leaves open: "It does not say if the dinner needs its own registration."'),
});

const Tags = z
	.record(Slug, z.union([z.literal('all', 'write all, or a list of codes'), z.array(Line)]))
	.describe('Vocabulary id → its codes, or all, which ranks nothing: { sdgs: ["4", "17"], tracks: all }');

const Session = z.strictObject({
	id: Slug,
	number: Line.optional().describe('As printed: "131". Unique within the event only'),
	title: Text,
	type: Line.optional().describe('What the source calls this kind of session: "Keynote", "Workshop"'),
	starts: Moment,
	ends: Moment,
	room: Line.optional(),
	track: Line.optional(),
	language: Line.optional().describe('Language the session is held in'),
	speakers: z.array(Slug).default([]).describe('Ids of people, in the printed order'),
	moderators: z.array(Slug).default([]).describe('Ids of people, in the printed order'),
	abstract: Text.optional(),
	codes: Tags.default({}),
	links: z.array(Link).default([]),
});

const Faq = z
	.strictObject({ asks: z.array(Line).min(1), answer: Text, link: Url.optional() })
	.describe('A question that organisers answer themselves: found by its wordings, shown as written');

const Correction = z
	.strictObject({ printed: Line, meant: Line, why: Text })
	.describe('Where the source contradicts itself: members quote what is printed, Emcee says what is meant');

export const EventFile = z
	.strictObject({
		kind: z.literal('event'),
		id: Slug,
		title: Text,
		shortTitle: Text.optional(),
		language: Language.default('en').describe('The language that plain texts of this file are in'),
		partOf: Line.optional().describe('What this belongs to: "WSIS Forum 2023"'),
		source: Url.optional().describe('The page that the facts were read from'),
		zone: Zone,
		zonePrinted: Line.optional().describe('The zone as printed: "UTC+01:00"'),
		vocabularies: z
			.array(Slug)
			.default([])
			.describe('Ids of the vocabularies, glossaries and relations that members of this event may ask about'),
		organisers: z.array(Organisation).default([]),
		abstract: z.array(Text).default([]).describe('What it is about, one aspect each; found by their words'),
		summary: Text.optional().describe('The abstract in one sentence'),
		registrations: z.array(Registration).default([]),
		deadlines: z.array(Deadline).default([]).describe('Deadlines other than those of registrations'),
		links: z.array(Link).default([]),
		organisations: z.array(Organisation).default([]),
		people: z.array(Person).default([]),
		sessions: z.array(Session).min(1, 'write at least one session'),
		printedTitles: z
			.record(Slug, z.record(z.string(), Line))
			.default({})
			.describe(
				'Vocabulary id → code → title as this programme prints it, where it differs from the official one',
			),
		faq: z.array(Faq).default([]),
		corrections: z.array(Correction).default([]),
	})
	.meta({ title: 'Emcee event', description: 'One event: its sessions, people, deadlines and links.' });

export type EventFile = z.output<typeof EventFile>;
export type WrittenSession = z.output<typeof Session>;
export type WrittenPerson = z.output<typeof Person>;
export type Organisation = z.output<typeof Organisation>;
export type Registration = z.output<typeof Registration>;
export type Closes = z.output<typeof Closes>;
export type Faq = z.output<typeof Faq>;
