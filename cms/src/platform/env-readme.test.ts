import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { envKeys } from './env.ts';

const readme = readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');

test('README has a row for every setting of cms and worker', () => {
	expect(envKeys.map(({ key }) => key)).toContain('MONGODB_URI');
	expect(envKeys.map(({ key }) => key).filter((key) => !readme.includes(`\n| \`${key}\` |`))).toEqual([]);
});

test('every setting explains itself', () => {
	expect(envKeys.filter(({ description }) => description.length < 10)).toEqual([]);
});
