/**
 * A zod issue → what an organiser reads: "what is wrong; what to do", at the place where it is wrong.
 *
 * Zod knows the shape, the YAML knows the words: both are needed to say that `010` was read as 10.
 */

import type { z } from 'zod';
import type { Path } from '../../core/programme/content-fault.ts';
import { nearest } from '../../core/programme/nearest.ts';
import { knownKeys } from './known-keys.ts';
import type { Yaml, YamlFault } from './yaml.ts';

type Issue = z.core.$ZodIssue;

export function explain(issue: Issue, schema: z.ZodType, yaml: Yaml, above: Path = []): readonly YamlFault[] {
	const path = [...above, ...pathOf(issue)];
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => ({
				...yaml.place([...path, key], 'key'),
				what: `"${key}" is not a word that is known here; ${instead(key, knownKeys(schema, path))}`,
			}));
		case 'invalid_union':
			return explainUnion(issue, schema, yaml, path);
		case 'invalid_key':
			return [
				{
					...yaml.place(path, 'key'),
					what: `"${path.at(-1)}" does not fit here; ${issue.issues[0]?.message ?? issue.message}`,
				},
			];
		default:
			return [{ ...yaml.place(path), what: `${wrong(path, yaml)}; ${remedy(issue)}` }];
	}
}

/** A field decides between the shapes (`precision: day`), or the shapes are tried one after the other. */
function explainUnion(
	issue: z.core.$ZodIssueInvalidUnion,
	schema: z.ZodType,
	yaml: Yaml,
	path: Path,
): readonly YamlFault[] {
	const branch = likeliest(issue.errors);
	if (branch) return branch.flatMap((inner) => explain(inner, schema, yaml, path));
	const choices = 'options' in issue ? issue.options : [];
	return [{ ...yaml.place(path), what: `${wrong(path, yaml)}; write ${choices?.join(' or ')}` }];
}

const pathOf = (issue: Issue): Path => issue.path.filter((step) => typeof step !== 'symbol');

/** Of the shapes that were possible, the one that the writer got furthest with. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
	const depth = (branch: readonly Issue[]): number => Math.max(0, ...branch.map(({ path }) => path.length));
	return branches.toSorted((one, other) => depth(other) - depth(one))[0];
}

function wrong(path: Path, yaml: Yaml): string {
	const field = path.findLast((step) => typeof step === 'string') ?? 'the file';
	const value = valueAt(yaml.data, path);
	const written = yaml.written(path);
	if (value === undefined) return `"${path.at(-1) ?? field}" is missing`;
	if (value === null) return `"${field}" is empty`;
	if (typeof value === 'number') return `${written} is read as the number ${value}`;
	if (Array.isArray(value) && value.length === 0) return `"${field}" is empty`;
	if (typeof value === 'object') return `"${field}" does not have the right shape`;
	return `"${clip(written ?? String(value))}" does not fit "${field}"`;
}

/** A fault is one line, also about a whole paragraph. */
const clip = (text: string): string =>
	(text.length > 40 ? `${text.slice(0, 39)}…` : text).replaceAll('\n', ' ');

function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>((value, step) => {
		if (typeof value !== 'object' || value === null) return undefined;
		return Object.entries(value).find(([key]) => key === String(step))?.[1];
	}, data);
}

/** Messages of our schemas already say what to write; zod's own name a type. */
function remedy(issue: Issue): string {
	if (issue.message.startsWith('write ')) return issue.message;
	if (issue.code === 'too_small' && issue.origin === 'array') return 'write at least one, after "- "';
	if (issue.code === 'invalid_type') return `write ${SHAPES.get(issue.expected) ?? issue.expected}`;
	if (issue.code === 'invalid_value') return `write ${issue.values.join(' or ')}`;
	return issue.message;
}

const SHAPES = new Map<string, string>([
	['array', 'a list, each item on a line that begins with "- "'],
	['boolean', 'true or false'],
	['object', 'its fields below it, indented'],
	['record', 'its fields below it, indented'],
	['string', 'text, in quotes if it looks like a number'],
]);

function instead(key: string, known: readonly string[]): string {
	const meant = nearest(key, known);
	if (meant !== undefined) return `write "${meant}" if that was meant`;
	return known.length > FEW ? 'remove it' : `remove it, or write one of ${known.join(', ')}`;
}

/** A longer list than this is no help in a terminal. */
const FEW = 8;
