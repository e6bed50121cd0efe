/**
 * An invented event with as many sessions as one likes, to see what grows with the programme.
 *
 * The same number gives the same event on every machine. It is written as an organiser writes one, so that
 * it comes through the doors that real content comes through.
 */

import type { z } from 'zod';
import type { EventFile } from '../src/core/programme/event.ts';

const words = (text: string): readonly string[] => text.split(' ');

const GIVEN = words(
	'Amina Bruno Chidi Dalia Emeka Farah Goran Hana Ines Jonas Kofi Leila Mateo Nadia Omar Priya Quentin Rosa Sami Tomoko Uma Viktor Wanjiru Xavier Yara Zoltan',
);
const FAMILY = words(
	'Abara Bergström Castellanos Dimitrov Eriksen Fontaine Gallardo Haddad Ivanova Jankowski Kariuki Lindqvist Moreau Nakamura Oyelaran Petrosyan Quispe Rahimi Sandoval Takahashi Ueda Varga Wiśniewski Ximénez Yildiz Zielinski',
);
const MIDDLE = words('B. D. F. G. H. J. L. M. N. R. S. T.');
const MATTER = words(
	'Water Broadband Schools Harvests Clinics Ferries Archives Radio Satellites Maps Ports Festivals Libraries Storms Markets Bridges Forests Statistics Payments Identity Privacy Sensors Energy Housing',
);
const DEED = words(
	'Financing Measuring Rebuilding Sharing Governing Teaching Mapping Protecting Opening Planning Repairing Connecting',
);
const PLACE = words(
	'Islands Villages Deltas Mountains Suburbs Borders Harbours Deserts Lowlands Capitals Coasts Valleys',
);
const OFFICES = words('Director Adviser Engineer Professor Coordinator Minister Researcher Editor');

const SPEAKERS_PER_SESSION = 3;
const SESSIONS_AT_ONCE = 40;
const SESSIONS_A_DAY = 8;
const FIRST_MORNING = Temporal.ZonedDateTime.from('2031-05-05T08:00+03:00[+03:00]');

export function bigEvent(sessions: number, seed = 1): z.input<typeof EventFile> {
	const pick = createPick(seed);
	const organisations = Array.from({ length: 120 }, (_, index) => organisationOf(index, pick));
	const people = Array.from({ length: sessions }, (_, index) =>
		personOf(index, pick(organisations).id, pick),
	);
	return {
		kind: 'event',
		id: 'great-gathering-2031',
		title: 'Great Gathering 2031',
		zone: '+03:00',
		vocabularies: ['wsis-action-lines', 'sdgs', 'wsis-glossary', 'wsis-sdg-matrix'],
		summary: 'A gathering about everything, invented to be large.',
		abstract: ['It asks what came of the promises of ten years.', 'Partnerships are what it hopes for.'],
		organisers: organisations.slice(0, 2),
		organisations: organisations.slice(2),
		registrations: [
			{
				id: 'gathering',
				for: 'the Great Gathering',
				url: 'https://gathering.example/register',
				closes: { precision: 'day', day: '2031-04-20' },
			},
		],
		links: [{ title: 'Great Gathering', url: 'https://gathering.example/' }],
		people,
		sessions: Array.from({ length: sessions }, (_, index) => sessionOf(index, people, pick)),
		faq: [{ asks: ['Is there a cloakroom?'], answer: 'Yes, beside the main door.' }],
		corrections: [
			{ printed: 'Great Gathering 2013', meant: 'Great Gathering 2031', why: 'Two digits swapped.' },
		],
	};
}

type Pick = <T>(items: readonly T[]) => T;

function organisationOf(index: number, pick: Pick) {
	return { id: `organisation-${index}`, name: `${pick(MATTER)} Agency of the ${pick(PLACE)} ${index}` };
}

/** The first name and the family name alone fit several people, both with the initial hardly more than one. */
function personOf(index: number, organisation: string, pick: Pick) {
	return {
		id: `person-${index}`,
		name: `${pick(GIVEN)} ${pick(MIDDLE)} ${pick(FAMILY)}`,
		roles: [{ title: `${pick(OFFICES)} of ${pick(MATTER)}`, organisations: [organisation] }],
	};
}

function sessionOf(index: number, people: readonly { id: string }[], pick: Pick) {
	const slot = Math.floor(index / SESSIONS_AT_ONCE);
	const starts = FIRST_MORNING.add({ days: Math.floor(slot / SESSIONS_A_DAY), hours: slot % SESSIONS_A_DAY });
	const persons = [...new Set(Array.from({ length: SPEAKERS_PER_SESSION + 1 }, () => pick(people).id))];
	const matter = pick(MATTER);
	return {
		id: `session-${index + 1}`,
		number: `${index + 1}`,
		title: `${pick(DEED)} ${matter} and ${pick(MATTER)} in ${pick(PLACE)}`,
		starts: moment(starts),
		ends: moment(starts.add({ minutes: 45 })),
		room: `Room ${(index % SESSIONS_AT_ONCE) + 1}`,
		track: matter,
		speakers: persons.slice(1),
		moderators: persons.slice(0, 1),
		abstract: `What ${pick(PLACE)} learned about ${matter}: ${pick(DEED)} first, ${pick(DEED)} later.`,
		codes: { sdgs: [String(1 + (index % 17))], 'wsis-action-lines': [`C${1 + (index % 11)}`] },
	};
}

const moment = (at: Temporal.ZonedDateTime): string =>
	at.toString({ timeZoneName: 'never', smallestUnit: 'minute' });

/** Mulberry32: small, and the same everywhere. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function createPick(seed: number): Pick {
	let state = seed;
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return (items) => {
		const picked = items[Math.floor(next() * items.length)];
		if (picked === undefined) throw new Error('There is nothing to pick from.');
		return picked;
	};
}
