/**
 * An event as an organiser writes it: one YAML file.
 *
 * The shape keeps what the source printed and has no place for what it did not: a deadline may be only a
 * day, a room may be absent, a country stands only where it was printed.
 */

import { z } from 'zod';
import { Day, Line, Moment, Slug, Text, Url, Zone } from './schema.ts';

/** A deadline is as precise as its source: "Monday, 30 January" stays a day, no answer can invent an hour. */
const Closes = z.discriminatedUnion('precision', [
	z.strictObject({ precision: z.literal('day'), day: Day }),
	z.strictObject({ precision: z.literal('moment'), moment: Moment }),
]);

const Organisation = z.strictObject({
	id: Slug,
	name: Text,
	/** How it is usually called: "ITU". */
	short: Line.optional(),
	/** Other spellings members may type: "UIT", "МСЭ". */
	aliases: z.array(Line).default([]),
	url: Url.optional(),
});

const Person = z.strictObject({
	id: Slug,
	name: Line,
	/** "Dr.", as printed. */
	honorific: Line.optional(),
	/** Other spellings, scripts, former names. */
	aliases: z.array(Line).default([]),
	roles: z
		.array(
			z.strictObject({
				title: Text,
				/** Ids of organisations. */
				organisations: z.array(Slug).default([]),
			}),
		)
		.default([]),
	biography: Text.optional(),
	/** Only where the source prints them; never guessed from a name or an employer. */
	countries: z.array(Line).default([]),
});

const Link = z.strictObject({ title: Text, url: Url, about: Text.optional() });

const Deadline = z.strictObject({
	id: Slug,
	/** What closes, in the organiser's words: "Call for papers". */
	what: Text,
	closes: Closes,
	link: Url.optional(),
	notes: z.array(Text).default([]),
});

const Registration = z.strictObject({
	id: Slug,
	/** What one registers for: "the 2023 ECOSOC Partnership Forum". */
	for: Text,
	url: Url,
	/** Conditions as printed: "virtual participation only". */
	conditions: Text.optional(),
	closes: Closes.optional(),
	/** What the programme leaves open: "It does not say if the side event needs its own registration." */
	notes: z.array(Text).default([]),
});

/** Which codes of a vocabulary a session is tagged with; `all` is its own value, since it ranks nothing. */
const Tags = z.record(Slug, z.union([z.literal('all'), z.array(Line)]));

const Session = z.strictObject({
	id: Slug,
	/** As printed: "131". Unique within the event only. */
	number: Line.optional(),
	title: Text,
	/** What the source calls this kind of session: "Keynote", "Workshop". */
	type: Line.optional(),
	starts: Moment,
	ends: Moment,
	room: Line.optional(),
	track: Line.optional(),
	/** Language the session is held in. */
	language: Line.optional(),
	/** Ids of people, in the printed order. */
	speakers: z.array(Slug).default([]),
	moderators: z.array(Slug).default([]),
	abstract: Text.optional(),
	codes: Tags.default({}),
	links: z.array(Link).default([]),
});

/** A question organisers answer themselves; matched by its wordings, shown as written. */
const Faq = z.strictObject({ asks: z.array(Line).min(1), answer: Text, link: Url.optional() });

/** Where the source contradicts itself: members quote `printed`, Emcee says `meant` and why. */
const Correction = z.strictObject({ printed: Line, meant: Line, why: Text });

export const EventFile = z
	.strictObject({
		kind: z.literal('event'),
		id: Slug,
		title: Text,
		shortTitle: Text.optional(),
		/** The language plain texts of this file are in. */
		language: Line.default('en'),
		/** What this belongs to: "WSIS Forum 2023". */
		partOf: Line.optional(),
		/** The page the facts were read from. */
		source: Url.optional(),
		zone: Zone,
		/** The zone as printed: "UTC+01:00". */
		zonePrinted: Line.optional(),
		organisers: z.array(Organisation).default([]),
		/** What it is about, in sentences; each is also found by its words. */
		abstract: z.array(Text).default([]),
		/** The abstract in one sentence. */
		summary: Text.optional(),
		registrations: z.array(Registration).default([]),
		deadlines: z.array(Deadline).default([]),
		links: z.array(Link).default([]),
		organisations: z.array(Organisation).default([]),
		people: z.array(Person).default([]),
		sessions: z.array(Session).min(1, 'expected at least one session'),
		/** Vocabulary id → code → title as this programme prints it, where it differs from the official one. */
		printedTitles: z.record(Slug, z.record(z.string(), Line)).default({}),
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
export type Link = z.output<typeof Link>;
export type Faq = z.output<typeof Faq>;
export type Correction = z.output<typeof Correction>;
