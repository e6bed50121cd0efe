/** Writes the JSON Schemas into src/content/schemas: `npm run schemas`, after a schema has changed. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMAS_FOLDER } from './built-in.ts';
import { schemaFiles } from './schemas.ts';

mkdirSync(SCHEMAS_FOLDER, { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(join(SCHEMAS_FOLDER, name), text);
