/** The invented programme: two events, three sessions with rooms and tracks, other codes, other zones. */

import { loadProgramme } from '../../src/adapters/files/load.ts';
import type { Programme } from '../../src/core/programme/programme.ts';

export const invented: Programme = loadProgramme(['test/content/invented']).programme;

export const EVE_OF_RIVER_DAYS = '2031-04-04T09:00:00Z';
