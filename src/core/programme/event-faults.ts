/** What can be wrong inside an event although its shape is right and everything it names exists. */

import { find, type Path, type Shelf, shelve, type Tell } from './content-fault.ts';
import type { EventFile, WrittenSession } from './event.ts';
import { codesOf } from './reference-faults.ts';
import type { Relations, Vocabulary } from './vocabulary.ts';

export function checkEvent(event: EventFile, vocabularies: Shelf<Vocabulary>, tell: Tell): void {
	const { sessions, registrations, deadlines } = event;
	shelve(sessions, idOf, (index) => ['sessions', index, 'id'], tell);
	shelve([...registrations, ...deadlines], idOf, inTurn('registrations', registrations, 'deadlines'), tell);
	for (const [index, session] of sessions.entries()) {
		checkOrder(session, ['sessions', index], tell);
		checkOffsets(session, event.zone, ['sessions', index], tell);
	}
	checkPrintedTitles(event, vocabularies, tell);
}

/** Relations are of use only together with the codes at both their ends. */
export function checkEnds(relations: readonly Relations[], listed: readonly string[], tell: Tell): void {
	for (const { id, from, to } of relations) {
		const missing = [from, to].filter((end) => !listed.includes(end));
		for (const end of missing) tell(['vocabularies'], `"${id}" needs "${end}" too; add "${end}" here`);
	}
}

export const idOf = ({ id }: { id: string }): string => id;

/** Where the id of an item stands when two lists are read as one. */
export function inTurn(
	first: string,
	{ length }: readonly unknown[],
	second: string,
): (index: number) => Path {
	return (index) => (index < length ? [first, index, 'id'] : [second, index - length, 'id']);
}

function checkOrder({ starts, ends }: WrittenSession, path: Path, tell: Tell): void {
	if (Temporal.Instant.compare(starts.instant, ends.instant) < 0) return;
	tell([...path, 'ends'], 'the end is not after the start; correct one of them');
}

/** Catches the hour that is wrong since the clocks changed. A time in UTC, ending in Z, is right anywhere. */
function checkOffsets({ starts, ends }: WrittenSession, zone: string, path: Path, tell: Tell): void {
	for (const [key, { instant, offset }] of Object.entries({ starts, ends })) {
		const there = instant.toZonedDateTimeISO(zone).offset;
		if (offset.toUpperCase() === 'Z' || offset.replace(':', '') === there.replace(':', '')) continue;
		const skipped = skippedTime(instant.toZonedDateTimeISO(offset).toPlainDateTime(), zone);
		tell(
			[...path, key],
			skipped ?? `${zone} has ${there} then, not ${offset}; correct this offset, or the zone`,
		);
	}
}

/** When clocks are put forward there is no 02:30, and no offset would make it right. */
function skippedTime(wall: Temporal.PlainDateTime, zone: string): string | undefined {
	const [before, after] = (['earlier', 'later'] as const).map((disambiguation) =>
		wall.toZonedDateTime(zone, { disambiguation }),
	);
	if (!before || !after || after.toPlainDateTime().equals(wall)) return undefined;
	const written = [before, after].map((at) => at.toString({ timeZoneName: 'never', smallestUnit: 'minute' }));
	const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
	return `${zone} has no ${time} on that day, its clocks are put forward; write ${written.join(' or ')}`;
}

function checkPrintedTitles({ printedTitles }: EventFile, vocabularies: Shelf<Vocabulary>, tell: Tell): void {
	for (const [id, titles] of Object.entries(printedTitles)) {
		const vocabulary = find(id, vocabularies, 'vocabulary', ['printedTitles', id], tell);
		if (!vocabulary) continue;
		const codes = codesOf(vocabulary);
		for (const code of Object.keys(titles)) find(code, codes, 'code', ['printedTitles', id, code], tell);
	}
}
