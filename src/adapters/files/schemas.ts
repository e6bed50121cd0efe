/** The kinds of content files, and their JSON Schemas, with which an editor helps while one types. */

import { z } from 'zod';
import { PolicyFile } from '../../core/announce/policy.ts';
import { EventFile } from '../../core/programme/event.ts';
import { GlossaryFile, RelationsFile, VocabularyFile } from '../../core/programme/vocabulary.ts';

export const SCHEMAS = {
	event: EventFile,
	vocabulary: VocabularyFile,
	glossary: GlossaryFile,
	relations: RelationsFile,
	policy: PolicyFile,
};

/** File name → text, as they stand in src/content/schemas. */
export function schemaFiles(): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(SCHEMAS).map(([kind, schema]) => {
			const jsonSchema = z.toJSONSchema(schema, { io: 'input' });
			return [`${kind}.schema.json`, `${JSON.stringify(jsonSchema, null, '\t')}\n`];
		}),
	);
}
