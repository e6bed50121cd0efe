import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMAS_FOLDER } from '../../../src/adapters/files/built-in.ts';
import { schemaFiles } from '../../../src/adapters/files/schemas.ts';

describe('the JSON Schemas for editors', () => {
	it.each([...schemaFiles()])(
		'%s says what the program checks; mend it with `npm run schemas`',
		(name, text) => {
			expect(readFileSync(join(SCHEMAS_FOLDER, name), 'utf8')).toBe(text);
		},
	);

	it('are all there are in their folder', () => {
		expect(readdirSync(SCHEMAS_FOLDER).sort()).toEqual([...schemaFiles().keys()].sort());
	});
});
