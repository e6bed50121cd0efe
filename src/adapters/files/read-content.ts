/**
 * One content file: its text → what it says, or every fault of it with line and column.
 *
 * Never both: what a file with faults would mean is a guess.
 */

import { z } from 'zod';
import type { Policy } from '../../core/announce/policy.ts';
import type { Path } from '../../core/programme/content-fault.ts';
import type { PlacedFault } from '../../core/programme/loaded.ts';
import { nearest } from '../../core/programme/nearest.ts';
import type { ContentFile } from '../../core/programme/programme.ts';
import { explain } from './explain.ts';
import { SCHEMAS } from './schemas.ts';
import { type Place, parseYaml, type Yaml, type YamlFault } from './yaml.ts';

export type ReadFile = { file: string; place(path: Path): Place } & (
	| { content: ContentFile | Policy; faults: readonly [] }
	| { content?: never; faults: readonly PlacedFault[] }
);

export function readContent(file: string, text: string): ReadFile {
	const yaml = parseYaml(text);
	const faultsIn = (faults: readonly YamlFault[]): ReadFile => ({
		file,
		place: yaml.place,
		faults: faults.map((fault) => ({ file, ...fault })),
	});
	if (yaml.faults.length > 0) return faultsIn(yaml.faults);

	const schema = schemaFor(yaml.data);
	if (!schema) return faultsIn([kindFault(yaml)]);
	const parsed = schema.safeParse(yaml.data);
	if (parsed.success) return { file, place: yaml.place, content: parsed.data, faults: [] };
	return faultsIn(parsed.error.issues.flatMap((issue) => explain(issue, schema, yaml)));
}

const Kinded = z.object({ kind: z.enum(['event', 'vocabulary', 'glossary', 'relations', 'policy']) });

function schemaFor(data: unknown): z.ZodType<ContentFile | Policy> | undefined {
	const kinded = Kinded.safeParse(data);
	return kinded.success ? SCHEMAS[kinded.data.kind] : undefined;
}

function kindFault(yaml: Yaml): YamlFault {
	const kinds = Object.keys(SCHEMAS);
	const written = yaml.written(['kind']);
	const meant = written === undefined ? undefined : nearest(written, kinds);
	const what = written === undefined ? 'the file does not say its kind' : `there is no kind "${written}"`;
	return { ...yaml.place(['kind']), what: `${what}; write kind: ${meant ?? kinds.join(' or ')}` };
}
