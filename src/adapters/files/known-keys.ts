/** Which keys a schema knows at a place, read from its JSON Schema: plain data, the same for every zod type. */

import { z } from 'zod';
import type { Path } from '../../core/programme/content-fault.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

export function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
	const whole: JsonSchema = z.toJSONSchema(schema, { io: 'input' });
	let here = alternatives(whole, whole);
	for (const step of path)
		here = here.flatMap((at) => below(at, step)).flatMap((at) => alternatives(at, whole));
	return [...new Set(here.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

/** A schema and everything it may stand for: what it refers to, and the branches of a union. */
function alternatives(schema: JsonSchema, whole: JsonSchema): readonly JsonSchema[] {
	const referred = schema.$ref === undefined ? undefined : whole.$defs?.[schema.$ref.replace('#/$defs/', '')];
	const branches = [referred, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema);
	return [schema, ...branches.flatMap((branch) => alternatives(branch, whole))];
}

function below({ properties, items, additionalProperties }: JsonSchema, step: string | number): JsonSchema[] {
	const next = typeof step === 'number' ? [items].flat() : [properties?.[step] ?? additionalProperties];
	return next.filter(isSchema);
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
