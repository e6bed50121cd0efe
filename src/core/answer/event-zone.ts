/** The zone of an event as times are shown in it. */

import type { Event } from '../programme/programme.ts';
import type { Zone } from './time.ts';

/** The printed zone is a label for a fixed offset only: "CET" would be wrong in July. */
export function zoneOf({ zone, zonePrinted }: Pick<Event, 'zone' | 'zonePrinted'>): Zone {
	return /^[+-]/.test(zone) ? { id: zone, printed: zonePrinted } : { id: zone };
}
