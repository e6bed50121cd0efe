/** Reads a place or an offset as a time zone: "Nairobi", "Kenya", "Africa/Nairobi", "UTC+3". */

import { createNames } from '../programme/find/names.ts';
import { latinLookAlike, type Token, wordsOf } from '../programme/find/text.ts';
import type { Lexicon } from './lexicon.ts';
import { phrasesOf } from './lexicon.ts';

export type ZoneMatch = { zone: string; length: number };

export type Zones = {
	at(tokens: readonly Token[], start: number): ZoneMatch | undefined;
	/** Words of places, for repairing misspelt ones. */
	words(): Iterable<string>;
};

/** Continents of inhabited places; research stations and "Etc/GMT" are nobody's answer to "where are you". */
const AREAS = /^(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

export function createZones(lexicon: Lexicon): Zones {
	/** Christmas is an island too, but nobody asks for its clock. */
	const words = new Set(phrasesOf(lexicon.ordinary));
	const named = Object.entries(lexicon.places).flatMap(([zone, names]) =>
		phrasesOf(names).map((name) => [name, zone] as const),
	);
	const cities = Intl.supportedValuesOf('timeZone')
		.filter((zone) => AREAS.test(zone) && !words.has(wordsOf(cityOf(zone)).join(' ')))
		.flatMap((zone) => [[zone.replaceAll(/[/_]/g, ' '), zone] as const, [cityOf(zone), zone] as const]);
	const names = createNames([...named, ...cities]);
	return {
		words: names.words,
		at(tokens, start) {
			const offset = readOffset(tokens, start);
			const place = names.at(tokens, start);
			const zone = place?.items[0];
			return offset ?? (place && zone !== undefined ? { zone, length: place.length } : undefined);
		},
	};
}

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** "UTC+3", "GMT -05:30": the sign stands in the gap before the hours. */
function readOffset(tokens: readonly Token[], start: number): ZoneMatch | undefined {
	const hours = tokens[start + 1];
	const sign = hours?.gap.trim();
	if (!hours || !/^(utc|gmt)$/.test(latinLookAlike(tokens[start]?.text ?? ''))) return undefined;
	if ((sign !== '+' && sign !== '-') || !/^(0?\d|1[0-4])$/.test(hours.text)) return undefined;
	const minutes = tokens[start + 2];
	const hasMinutes = minutes?.gap === ':' && /^[0-5]\d$/.test(minutes.text);
	const zone = `${sign}${hours.text.padStart(2, '0')}:${hasMinutes ? minutes.text : '00'}`;
	return { zone, length: hasMinutes ? 3 : 2 };
}
