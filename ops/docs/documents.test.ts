import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorOf, brokenLinks, commandsIn, filesOf, textOf } from './documents.ts';

const documents = filesOf('**/*.md');
const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts);

describe('every document', () => {
	test('there are some', () => expect(documents).toContain('README.md'));

	test.each(documents)('%s links only to what exists', (path) => {
		expect(brokenLinks(path, textOf(path))).toEqual([]);
	});

	test.each(documents)('%s names only npm commands that exist', (path) => {
		expect(commandsIn(textOf(path)).filter((name) => !scripts.includes(name))).toEqual([]);
	});
});

describe('README', () => {
	test('names every setting of the portal', () => {
		const keys = [...textOf('site/src/env.ts').matchAll(/^\t([A-Z][A-Z_]+):/gm)].map((match) => match[1]);
		expect(keys).toContain('SITE_URL');
		expect(keys.filter((key) => !textOf('README.md').includes(`\n| \`${key}\` |`))).toEqual([]);
	});
});

describe('decisions', () => {
	const decisions = filesOf('docs/adr/*.md');
	const numbers = decisions.map((path) => /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]);

	test('are numbered from 1 without a gap and without a number used twice', () => {
		expect(numbers.length).toBeGreaterThan(0);
		expect(numbers.map(Number)).toEqual(numbers.map((_, index) => index + 1));
	});

	test.each(decisions)('%s says status, options, consequences and when to look again', (path) => {
		const text = textOf(path);
		expect(text).toMatch(/^# \d+\. .+\n\nStatus: (accepted|superseded by \d+), \d{4}-\d{2}-\d{2}\.$/m);
		expect([...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual([
			'Question',
			'Options',
			'Decision',
			'Consequences',
			'We look at it again when',
		]);
	});
});

test.each(filesOf('docs/pictures/*'))('%s is a picture of at most 150 kB', (path) => {
	expect(path).toMatch(/-(1280|390)\.png$/);
	expect(statSync(join(import.meta.dirname, '../..', path)).size).toBeLessThanOrEqual(150 * 1024);
});

describe('the checks themselves', () => {
	test('find a link to a missing file and to a missing heading', () => {
		const text = '[a](README.md) [b](nothing.md) [c](README.md#no-such-heading) [d](https://example.org/x)';
		expect(brokenLinks('README.md', text)).toEqual(['nothing.md', 'README.md#no-such-heading']);
	});

	test('read commands with and without "run", and leave npm’s own alone', () => {
		expect(commandsIn('`npm start`, `npm run journal -- verify`, `npm run test:int`, `npm ci`')).toEqual([
			'start',
			'journal',
			'test:int',
		]);
	});

	test('make anchors as GitHub does', () => {
		expect(anchorOf('3. Explained by a restore')).toBe('3-explained-by-a-restore');
	});
});
