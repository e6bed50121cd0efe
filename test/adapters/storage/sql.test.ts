import { describe, expect, it } from 'vitest';
import { all, list, sql, write } from '../../../src/adapters/storage/sql.ts';

const asPostgres = (position: number): string => `$${position}`;

describe('a statement', () => {
	it('keeps its values apart from its text', () => {
		const statement = sql`SELECT 1 WHERE a = ${'x; DROP TABLE y'} AND b = ${2} AND c = ${null}`;
		expect(write(statement, asPostgres)).toBe('SELECT 1 WHERE a = $1 AND b = $2 AND c = $3');
		expect(statement.values).toEqual(['x; DROP TABLE y', 2, null]);
	});

	it('is put together of others, their values in order', () => {
		const inner = sql`b = ${2}${sql` OR c = ${3}`}`;
		const statement = sql`a = ${1} AND (${inner}) AND d = ${4}`;
		expect(write(statement, asPostgres)).toBe('a = $1 AND (b = $2 OR c = $3) AND d = $4');
		expect(statement.values).toEqual([1, 2, 3, 4]);
	});

	it('joins any number of conditions and values, also none', () => {
		const statement = sql`WHERE ${all([])} AND ${all([sql`a = ${1}`, sql`b`])} AND c IN (${list([])}, ${list([2, 3])})`;
		expect(write(statement, () => '?')).toBe(
			'WHERE TRUE AND TRUE AND a = ? AND b AND c IN (NULL, NULL, ?, ?)',
		);
		expect(statement.values).toEqual([1, 2, 3]);
	});
});
