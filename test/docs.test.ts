/** The guides point at things that are there. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const guides = ['README.md', 'src/content/README.md', ...globSync('docs/*.md')];

describe.each(guides)('%s', (guide) => {
	it('has no dead link to a file', () => {
		const text = readFileSync(guide, 'utf8');
		const links = Array.from(text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g), ([, target = '']) => target);
		expect(links.filter((target) => !existsSync(join(dirname(guide), target)))).toEqual([]);
	});
});
