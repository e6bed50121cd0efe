/**
 * A statement and its values, kept apart until the driver joins them: no value ever becomes text of SQL.
 *
 *     sql`DELETE FROM act WHERE who = ${who} AND ${older}`
 */

export type Value = string | number | null;

/** `texts` surround the values, so there is one text more. */
export type Sql = { readonly texts: readonly string[]; readonly values: readonly Value[] };

/** A `Sql` put in becomes part of the statement, anything else one of its values. */
export function sql(texts: TemplateStringsArray, ...parts: readonly (Value | Sql)[]): Sql {
	return parts.reduce<Sql>(
		(before, part, index) => {
			const value = typeof part === 'object' && part !== null ? part : { texts: ['', ''], values: [part] };
			return concatenate(concatenate(before, value), { texts: [texts[index + 1] ?? ''], values: [] });
		},
		{ texts: [texts[0] ?? ''], values: [] },
	);
}

/** `one AND two AND three`; `TRUE` of nothing. */
export const all = (conditions: readonly Sql[]): Sql =>
	conditions.reduce((before, condition) => sql`${before} AND ${condition}`, sql`TRUE`);

/** `state IN (${list(states)})`. It begins with NULL, which nothing equals, so that it may be empty. */
export const list = (values: readonly Value[]): Sql =>
	values.reduce<Sql>((before, value) => sql`${before}, ${value}`, sql`NULL`);

/** The statement as the driver writes it: `place(2)` stands for the second value. */
export const write = ({ texts }: Sql, place: (position: number) => string): string =>
	texts.reduce((before, text, index) => `${before}${place(index)}${text}`);

function concatenate(one: Sql, other: Sql): Sql {
	const seam = `${one.texts.at(-1) ?? ''}${other.texts[0] ?? ''}`;
	return {
		texts: [...one.texts.slice(0, -1), seam, ...other.texts.slice(1)],
		values: [...one.values, ...other.values],
	};
}
