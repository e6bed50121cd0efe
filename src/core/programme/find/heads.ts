/**
 * The last words of the names of other events: "Forum", where a session is part of one or its registration
 * is for one. Who says "the Forum" there does not mean the session.
 */

import type { Programme } from '../programme.ts';
import { clean, tokensOf } from './text.ts';
import { textsOf } from './texts.ts';

export function otherHeads({ events, sessions }: Programme): ReadonlySet<string> {
	const others = events.flatMap((event) => [
		event.partOf ?? '',
		...event.registrations.flatMap((registration) => textsOf(registration.for)),
	]);
	const own = [
		...events.flatMap((event) => [...textsOf(event.title), ...textsOf(event.shortTitle)]),
		...sessions.flatMap((session) => [...textsOf(session.title), session.type ?? '']),
	];
	const ownHeads = new Set(own.flatMap((name) => name.split(/[:.–—]/u)).flatMap((part) => headOf(part)));
	return new Set(others.flatMap((name) => headOf(name, true))).difference(ownHeads);
}

/** "2023 Partnership Forum" → "forum"; "the session" is no name, since it has no capital. */
function headOf(name: string, capital = false): readonly string[] {
	const head = tokensOf(clean(name)).findLast(({ text }) => !/^\p{N}+$/u.test(text));
	return head && (head.capital || !capital) ? [head.text] : [];
}
