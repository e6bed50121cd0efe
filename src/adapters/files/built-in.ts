/**
 * The content that comes with Emcee, found beside the code whatever the working directory is.
 *
 * A built-in vocabulary's file is named after its id, so that only those an event lists are ever read.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

const CONTENT = join(import.meta.dirname, '../../content');

/** The default of EMCEE_PROGRAMME. */
export const BUILT_IN_EVENT = join(CONTENT, 'events/wsis-forum-2023-session-131.yaml');

/** When announcements are made, unless the files of EMCEE_PROGRAMME hold a policy of their own. */
export const BUILT_IN_POLICY = join(CONTENT, 'policies/default.yaml');

export const SCHEMAS_FOLDER = join(CONTENT, 'schemas');

export function builtInVocabulary(id: string): string | undefined {
	const file = join(CONTENT, 'vocabularies', `${id}.yaml`);
	return existsSync(file) ? file : undefined;
}
