import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stampOf } from './source-stamp.ts';

describe('a stamp over sources', () => {
	let base: string;
	const write = (path: string, text: string) => writeFileSync(join(base, path), text);

	beforeEach(() => {
		base = mkdtempSync(join(tmpdir(), 'wrota-stamp-'));
		for (const folder of ['src', 'src/node_modules', 'src/dist', 'src/.next']) mkdirSync(join(base, folder));
		write('src/a.ts', 'one');
		write('lock', 'two');
	});

	afterEach(() => rmSync(base, { recursive: true }));

	it('changes with content, with a name and with a new file', () => {
		const first = stampOf(base, ['src', 'lock']);
		write('src/a.ts', 'ONE');
		const second = stampOf(base, ['src', 'lock']);
		write('src/b.ts', '');
		const third = stampOf(base, ['src', 'lock']);
		expect(new Set([first, second, third]).size).toBe(3);
	});

	it('does not change with tests, builds, packages and hidden files', () => {
		const before = stampOf(base, ['src', 'lock', 'missing']);
		for (const path of ['src/a.test.ts', 'src/node_modules/x.js', 'src/dist/x.js', 'src/.next/x', 'src/next-env.d.ts'])
			write(path, 'x');
		expect(stampOf(base, ['src', 'lock', 'missing'])).toBe(before);
	});
});
