import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_EVENT } from '../../src/adapters/files/built-in.ts';
import { loadProgramme } from '../../src/adapters/files/load.ts';
import { readContent } from '../../src/adapters/files/read-content.ts';

const files = [...globSync('src/content/**/*.yaml'), ...globSync('test/content/**/*.yaml')];

describe.each(files)('%s', (file) => {
	const text = readFileSync(file, 'utf8');

	it('tells editors its schema', () => {
		const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? 'none';
		const { content } = readContent(file, text);
		expect(basename(schema)).toBe(`${content?.kind}.schema.json`);
		expect(existsSync(join(dirname(file), schema))).toBe(true);
	});

	it('has its id as its name, by which it is found', () => {
		expect(`${readContent(file, text).content?.id}.yaml`).toBe(basename(file));
	});
});

describe('the built-in content', () => {
	it('has no faults', () => {
		expect(loadProgramme(['src/content']).faults).toEqual([]);
	});

	const { programme } = loadProgramme([BUILT_IN_EVENT]);
	const [session] = programme.sessions;

	it('tags the session with all eighteen action lines and all seventeen goals', () => {
		const tagged = session?.taggings.map(({ vocabulary, codes, all }) => [vocabulary.id, codes.length, all]);
		expect(tagged).toEqual([
			['wsis-action-lines', 18, true],
			['sdgs', 17, true],
		]);
	});

	it('has six speakers and two moderators in the printed order', () => {
		expect(session?.speakers.map(({ name }) => name)).toEqual([
			'Tomas Lamanauskas',
			'Tawfik Jelassi',
			'Jean Paul Adam',
			'Liberato C. Bautista',
			'Mei Lin Fung',
			'Maikel Wilms',
		]);
		expect(session?.moderators.map(({ name }) => name)).toEqual(['Vladimir Stankovic', 'Gitanjali Sah']);
	});

	it('knows the instant of the session, and of the deadline no more than the day', () => {
		expect(session?.starts.instant.toString()).toBe('2023-01-31T13:30:00Z');
		expect(session?.ends.instant.toString()).toBe('2023-01-31T14:45:00Z');
		expect(programme.events[0]?.registrations[0]?.closes).toEqual({
			precision: 'day',
			day: Temporal.PlainDate.from('2023-01-30'),
		});
	});

	it('gives no room, since none is printed', () => {
		expect(session?.room).toBeUndefined();
	});
});

describe('the guide for organisers', () => {
	it('begins with an event that is enough', () => {
		const guide = readFileSync('src/content/README.md', 'utf8');
		const [, sample = ''] = /```yaml\n(kind: event\n.*?)```/su.exec(guide) ?? [];
		expect(readContent('sample.yaml', sample)).toMatchObject({ content: { id: 'our-event' }, faults: [] });
	});
});

describe('the invented content', () => {
	it('has no faults', () => {
		expect(loadProgramme(['test/content/invented']).faults).toEqual([]);
	});
});
